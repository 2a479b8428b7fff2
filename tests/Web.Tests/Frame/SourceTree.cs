using System.Runtime.CompilerServices;

namespace StationPortal.Web.Tests.Frame;

/// <summary>The repository's own source files, for tests that read what people wrote.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Above();

    public static IEnumerable<string> Files(params string[] extensions) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file =>
                extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal)
                && !file.Split(Path.DirectorySeparatorChar)
                    .Any(part => part is "obj" or "bin" or "node_modules" or "lib")
            );

    private static string Above([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? ".", "../../.."));
}
