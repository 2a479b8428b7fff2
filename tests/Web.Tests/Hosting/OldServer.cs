using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StationPortal.Web.Tests.Hosting;

/// <summary>A listener that greets like a PostgreSQL of some version and knows nothing else: no old server need be installed.</summary>
internal sealed class OldServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    /// <param name="version">As it names itself, e.g. <c>14.9</c>.</param>
    public OldServer(string version)
    {
        listener.Start();
        _ = Greet(version);
    }

    public string ConnectionString =>
        $"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=x;Database=y;"
        + "SSL Mode=Disable;GSS Encryption Mode=Disable;Server Compatibility Mode=NoTypeLoading";

    public void Dispose() => listener.Dispose();

    private async Task Greet(string version)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var length = new byte[4];
        await stream.ReadExactlyAsync(length);
        await stream.ReadExactlyAsync(new byte[BinaryPrimitives.ReadInt32BigEndian(length) - 4]);
        byte[] greeting =
        [
            .. Message('R', new byte[4]),
            .. Message('S', Encoding.ASCII.GetBytes($"server_version\0{version}\0")),
            .. Message('S', "client_encoding\0UTF8\0"u8),
            .. Message('K', new byte[8]),
            .. Message('Z', "I"u8),
        ];
        await stream.WriteAsync(greeting);
        // The client says good-bye by closing.
        while (await stream.ReadAsync(length) > 0) { }
    }

    private static byte[] Message(char kind, ReadOnlySpan<byte> body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length + 4);
        return [(byte)kind, .. length, .. body];
    }
}
