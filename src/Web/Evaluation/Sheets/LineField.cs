using StationPortal.Evaluation;

namespace StationPortal.Web.Evaluation.Sheets;

/// <summary>One line of a sheet with its fields as saved; they are posted as a <see cref="LineForm"/>.</summary>
/// <param name="IsNext">The page is opened here.</param>
public sealed record LineField(SheetView View, SheetLine Line, bool IsNext)
{
    /// <summary>What was saved, or <c>null</c>.</summary>
    public ItemScore? Score => View.Scores.GetValueOrDefault(Line.Code);

    /// <summary>What the station says of itself, or <c>null</c>.</summary>
    public ItemScore? Self => View.Self.GetValueOrDefault(Line.Code);

    /// <summary>The frozen figure of a counted line, where the reader may see it.</summary>
    public FrozenFigure? Figure =>
        View.Sight.Figures && Line.Item.Count is { } count
            ? View.State.Figures?.Figures.FirstOrDefault(figure => figure.Name == count.Figure)
            : null;

    /// <summary>What its fields are called on the form.</summary>
    public string Prefix => $"Form.Lines[{Line.At}]";

    public string Code => Line.Code;
    public decimal? Points => Score?.Points;
    public string? Degree => Score?.Degree;
    public bool? Found => Score?.Found;
    public string? Reason => Score?.Reason;

    /// <summary>Never shown again: a browser does not take it back.</summary>
    public IFormFile? Added => null;
}

/// <summary>One line on which the team must agree, with its fields; they are posted as an <see cref="AgreedForm"/>.</summary>
/// <param name="At">Its place on the form, from 0.</param>
public sealed record AgreedField(TeamView Team, TeamLine Line, int At)
{
    public bool IsVeto => Line.Item.Kind == IndicatorKind.Veto;

    /// <summary>What its fields are called on the form.</summary>
    public string Prefix => $"Form.Lines[{At}]";

    public string Code => Line.Item.Code;
    public decimal? Points => IsVeto ? null : Line.Agreed?.Points;
    public bool? Found => IsVeto ? Line.Agreed?.Found : null;
    public string? Reason => Line.Agreed?.Reason;
}

/// <summary>What was given to a line, to be shown.</summary>
public sealed record GivenLine(RatedItem Item, ItemScore Score);
