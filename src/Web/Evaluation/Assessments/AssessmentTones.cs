using StationPortal.Evaluation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>Colours of an assessment's states.</summary>
public static class AssessmentTones
{
    public static Tone Of(AssessmentStatus status) =>
        status switch
        {
            AssessmentStatus.Scoring => Tone.Blue,
            AssessmentStatus.Drafted => Tone.Amber,
            AssessmentStatus.Published => Tone.Green,
            AssessmentStatus.GivenUp => Tone.Grey,
            _ => Tone.Red,
        };

    /// <summary>What is there is green, what is missing grey.</summary>
    public static Tone Of(bool there) => there ? Tone.Green : Tone.Grey;
}
