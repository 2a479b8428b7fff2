namespace StationPortal.Vault;

/// <summary>What pages show of a person by default (PD-07). The whole value is shown only after a reveal with a purpose.</summary>
public static class Masking
{
    private const char Hidden = '*';

    /// <summary>First four and last four: <c>5301**********1234</c>.</summary>
    public static string IdNumber(string value) => Middle(value, 4, 4);

    /// <summary>First three and last four: <c>138****0000</c>.</summary>
    public static string Phone(string value) => Middle(value, 3, 4);

    /// <summary>Last four only.</summary>
    public static string BankAccount(string value) => Middle(value, 0, 4);

    /// <summary>The first character only; counted in whole characters, so a rare one (two UTF-16 units) is not cut in half.</summary>
    public static string Name(string value)
    {
        var characters = Characters(value);
        return characters.Count == 0
            ? value
            : characters[0] + new string(Hidden, Math.Max(1, characters.Count - 1));
    }

    /// <summary>First letter and the domain.</summary>
    public static string Email(string value)
    {
        var at = value.LastIndexOf('@');
        return at <= 0 ? Name(value) : $"{Characters(value)[0]}***{value[at..]}";
    }

    /// <summary>A field's value as pages show it by default; a field that has no partial form is hidden whole.</summary>
    public static string Of(string field, string value) =>
        field switch
        {
            PersonFields.IdNumber => IdNumber(value),
            PersonFields.Phone => Phone(value),
            PersonFields.BankAccount => BankAccount(value),
            PersonFields.Name => Name(value),
            PersonFields.Email => Email(value),
            PersonFields.Bank => value,
            PersonFields.Address => AddressMask.ToVillage(value),
            _ => new string(Hidden, 6),
        };

    private static string Middle(string value, int head, int tail)
    {
        var characters = Characters(value);
        return characters.Count <= head + tail
            ? new string(Hidden, characters.Count)
            : string.Concat(
                string.Concat(characters.Take(head)),
                new string(Hidden, characters.Count - head - tail),
                string.Concat(characters.TakeLast(tail))
            );
    }

    private static List<string> Characters(string value)
    {
        var characters = new List<string>();
        var elements = System.Globalization.StringInfo.GetTextElementEnumerator(value);
        while (elements.MoveNext())
        {
            characters.Add(elements.GetTextElement());
        }

        return characters;
    }
}
