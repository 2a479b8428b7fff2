namespace StationPortal.LocalPostgres;

/// <summary>No usable PostgreSQL. The message is one line that says what is wrong and what to do; a program prints it and ends with an exit code that is not 0.</summary>
public sealed class DatabaseUnavailableException(string whatAndWhatToDo, Exception? cause = null)
    : Exception(whatAndWhatToDo, cause);
