namespace StationPortal.Web.Hosting;

/// <summary>The program must not start like this. The message is one line that says why and what to do.</summary>
public sealed class StartRefusedException(string whyAndWhatToDo) : Exception(whyAndWhatToDo);
