using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A call, as far as rules ask.</summary>
/// <param name="Village">Of the person, 12 digits; for a call about nobody the place of who took it.</param>
/// <param name="Station">The station that looks after the person, or at which the call was taken; or <c>null</c>.</param>
/// <param name="Status">What is open.</param>
/// <param name="Tries">Callbacks in vain.</param>
/// <param name="LastTry">When the last one was, or <c>null</c>.</param>
/// <param name="HandedOn">The station is responsible, no longer who took it.</param>
public sealed record Call(
    string Village,
    Guid? Station,
    CallStatus Status,
    int Tries,
    DateTimeOffset? LastTry,
    bool HandedOn
) : IStreamState<Call>
{
    public static string StreamType => "call";

    public static Call Start(object first) =>
        first switch
        {
            CallTaken e => new(
                e.Village,
                e.Station,
                e.CallbackBy is null ? CallStatus.Settled : CallStatus.Callback,
                0,
                null,
                false
            ),
            GeneralCallTaken e => new(e.Place, e.Station, CallStatus.Settled, 0, null, false),
            _ => throw new UnexpectedEventException(StreamType, first),
        };

    public Call Apply(object next) =>
        next switch
        {
            CallbackTried e => this with { Tries = e.Try, LastTry = e.At },
            CallAnswered or LeadSettled => this with { Status = CallStatus.Settled },
            LeadNoted => this with { Status = CallStatus.Lead },
            CallHandedOn => this with { HandedOn = true },
            _ => this,
        };
}

/// <summary>What is open about a call.</summary>
public enum CallStatus
{
    /// <summary>待回电.</summary>
    Callback = 1,

    /// <summary>线索待核实.</summary>
    Lead = 2,

    /// <summary>已办结.</summary>
    Settled = 3,
}
