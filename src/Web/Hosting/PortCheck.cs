using System.Net;
using System.Net.Sockets;

namespace StationPortal.Web.Hosting;

/// <summary>Looks whether the address to serve is free before anything is started or written for it.</summary>
internal static class PortCheck
{
    /// <param name="urls">As in <c>ASPNETCORE_URLS</c>, separated by semicolons; port 0 takes any.</param>
    /// <exception cref="StartRefusedException">Somebody listens there.</exception>
    public static void Require(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var address = BindingAddress.Parse(url);
            if (address.Port == 0 || !IPAddress.TryParse(address.Host, out var ip))
            {
                continue;
            }

            try
            {
                using var listener = new TcpListener(ip, address.Port);
                listener.Start();
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
            {
                throw new StartRefusedException(
                    $"Port {address.Port} on {address.Host} is taken. Stop the program that uses it, or choose another with --port."
                );
            }
        }
    }
}
