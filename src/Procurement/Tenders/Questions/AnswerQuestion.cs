using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Answers a question for everyone to read. An answer that changes the documents needs a correction notice as well (GP-34).</summary>
[AllowedFor(Role.Official)]
public sealed record AnswerQuestion(StreamKey Stream, Guid Question, string Answer)
    : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(tender).RefuseUnlessPublic();
        Refuse.If(!known.OpenQuestions.Contains(Question), "GP-47", "QuestionNotOpen");
        Refuse.If(
            string.IsNullOrWhiteSpace(Answer),
            "GP-47",
            "QuestionAnswerMissing",
            nameof(Answer)
        );
        yield return new QuestionAnswered(Question, Answer.Trim(), context.Actor.Holder);
    }
}
