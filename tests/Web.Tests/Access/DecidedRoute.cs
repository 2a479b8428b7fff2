using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Tests.Access;

/// <summary>One route as somebody decided about it, a line of <c>routes.txt</c>: <c>GET /budgets/{tenant}/{id:guid} = Official Auditor @BudgetPage</c>.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Pattern">As the controller writes it.</param>
/// <param name="Access">public, asset, signed-in, or the roles in order.</param>
/// <param name="Record">The read model whose row it shows or changes, <c>ReviewPage.Tender</c> when the address holds that property in place of the row's id; <c>null</c> when it is about no single record.</param>
internal sealed partial record DecidedRoute(
    string Method,
    string Pattern,
    string Access,
    string? Record
)
{
    /// <summary>What must agree with the program.</summary>
    public string Line => $"{Method} {Pattern} = {Access}";

    public bool IsGet => Method == "GET";

    public bool Allows(Role? role) =>
        Access is "public" or "asset"
        || (Access == "signed-in" && role is not null)
        || (role is { } named && Access.Split(' ').Contains(named.ToString()));

    /// <summary>The address of a record; parameters beside tenant and id get a value of their kind.</summary>
    public string AddressOf(string tenant, Guid id) =>
        Parameter()
            .Replace(
                Pattern,
                match =>
                    match.Groups["name"].Value switch
                    {
                        "tenant" => tenant,
                        "id" => id.ToString(),
                        _ when match.Value.Contains(":guid", StringComparison.Ordinal) =>
                            Guid.NewGuid().ToString(),
                        _ when match.Value.Contains(":int", StringComparison.Ordinal) => "2026",
                        _ when match.Value.Contains(":bool", StringComparison.Ordinal) => "true",
                        "code" => tenant,
                        _ => "x",
                    }
            );

    /// <summary>Whether tenant and id alone name what it shows.</summary>
    public bool NamesRecordOnly =>
        Parameter().Matches(Pattern).All(match => match.Groups["name"].Value is "tenant" or "id");

    /// <summary>Every line of the table.</summary>
    public static IReadOnlyList<DecidedRoute> All()
    {
        using var stream =
            typeof(DecidedRoute).Assembly.GetManifestResourceStream("routes.txt")
            ?? throw new InvalidOperationException("routes.txt is not embedded.");
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(line => !line.StartsWith('#'))
                .Select(Parse),
        ];
    }

    /// <summary>Every endpoint of the program, as lines without records.</summary>
    public static IEnumerable<string> Actual(IEnumerable<EndpointDataSource> sources) =>
        from endpoint in sources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods
        from method in methods is { Count: > 0 } some ? some : ["GET"]
        select $"{method} /{endpoint.RoutePattern.RawText?.TrimStart('/')} = {Describe(endpoint.Metadata.GetMetadata<IRouteAccess>())}";

    private static string Describe(IRouteAccess? access) =>
        access switch
        {
            PublicAttribute => "public",
            AssetAttribute => "asset",
            SignedInAttribute => "signed-in",
            RolesAttribute roles => string.Join(' ', roles.Roles.Order()),
            _ => "nobody",
        };

    private static DecidedRoute Parse(string line)
    {
        var match = LineShape().Match(line.TrimEnd());
        return match.Success
            ? new DecidedRoute(
                match.Groups["method"].Value,
                match.Groups["pattern"].Value,
                match.Groups["access"].Value.Trim(),
                match.Groups["record"].Success ? match.Groups["record"].Value : null
            )
            : throw new FormatException($"routes.txt: {line}");
    }

    [GeneratedRegex(
        @"^(?<method>[A-Z]+) (?<pattern>\S+) = (?<access>[^@]+)(?:@(?<record>[\w.]+))?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex LineShape();

    [GeneratedRegex(@"\{\*?(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}
