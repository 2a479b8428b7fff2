using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Files;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Files;

public sealed class UploadTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const long TwoGigabytes = 2L * 1024 * 1024 * 1024;
    private const long Megabyte = 1024 * 1024;
    private static readonly byte[] Pdf = "%PDF-1.7 a paper"u8.ToArray();

    [Fact]
    public async Task two_gigabytes_that_say_so_are_refused_before_they_are_read()
    {
        var (answer, _) = await Send($"Content-Length: {TwoGigabytes}", bytes: 0);
        var (_, sent) = await Send($"Content-Length: {TwoGigabytes}", TwoGigabytes);

        Assert.StartsWith("HTTP/1.1 413", answer, StringComparison.Ordinal);
        Assert.True(sent < 64 * Megabyte, $"{sent / Megabyte} MB were taken");
    }

    [Fact]
    public async Task two_gigabytes_that_do_not_say_so_are_cut_off_early()
    {
        var (_, sent) = await Send("Transfer-Encoding: chunked", TwoGigabytes);

        Assert.True(sent < 64 * Megabyte, $"{sent / Megabyte} MB were taken");
    }

    [Fact]
    public async Task a_program_named_pdf_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            Take("合同.pdf", "MZ\u0090\0program"u8.ToArray(), NewRecord())
        );

        Assert.Equal(("UploadNotWhatItSays", "Scan"), (refused.Code, refused.Field));
    }

    [Fact]
    public async Task a_file_over_twenty_megabytes_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            Take("合同.pdf", [.. Pdf, .. new byte[20 * Megabyte]], NewRecord())
        );

        Assert.Equal("UploadTooLarge", refused.Code);
    }

    [Fact]
    public async Task no_file_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            Take("合同.pdf", [], NewRecord())
        );

        Assert.Equal("UploadMissing", refused.Code);
    }

    [Fact]
    public async Task the_same_paper_in_another_record_of_the_county_is_seen()
    {
        var paper = "%PDF-1.7 "u8.ToArray().Concat(Guid.NewGuid().ToByteArray()).ToArray();
        var first = await Take("发票.pdf", paper, NewRecord());
        await Keep(first);

        var again = await Take("另一张发票.pdf", paper, NewRecord());
        var elsewhere = await Take("发票.pdf", paper, new StreamKey("530112", Guid.NewGuid()));

        Assert.Equal(first.File.Sha256, again.File.Sha256);
        Assert.Equal("发票.pdf", Assert.Single(again.Twins).Name);
        Assert.Empty(elsewhere.Twins);
    }

    [Fact]
    public async Task a_file_is_stored_under_its_own_hash()
    {
        var taken = await Take("通知.pdf", Pdf, NewRecord());

        await using var stored = await portal
            .Services.GetRequiredService<IFileStore>()
            .Open(taken.File.Sha256, CancellationToken.None);

        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Pdf)),
            taken.File.Sha256
        );
        Assert.Equal(Pdf.Length, stored!.Length);
    }

    [Theory]
    [InlineData("C:\\papers\\合同.pdf", "合同.pdf")]
    [InlineData("../../etc/合同.pdf", "合同.pdf")]
    [InlineData("𠮷\"<x>.pdf", "𠮷x.pdf")]
    public async Task a_name_keeps_its_last_part_only(string sent, string kept) =>
        Assert.Equal(kept, (await Take(sent, Pdf, NewRecord())).File.Name);

    [Fact]
    public async Task a_file_with_names_in_it_gets_a_neutral_name_in_the_event()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var taken = await scope
            .ServiceProvider.GetRequiredService<Uploads>()
            .Seal(FormFile("林静身份证.pdf", Pdf), "Scan", Guid.NewGuid(), CancellationToken.None);

        Assert.Equal("file.pdf", taken.File.Name);
    }

    private static StreamKey NewRecord() => new("440105", Guid.NewGuid());

    private async Task<TakenFile> Take(string name, byte[] content, StreamKey record)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<Uploads>()
            .Take(FormFile(name, content), "Scan", record, CancellationToken.None);
    }

    private async Task Keep(TakenFile taken)
    {
        await using var batch = portal.Postgres.DataSource.CreateBatch();
        foreach (var part in taken.Parts)
        {
            part.AddTo(batch);
        }

        await batch.ExecuteNonQueryAsync();
    }

    private static FormFile FormFile(string name, byte[] content) =>
        new(new MemoryStream(content), 0, content.Length, "Scan", name);

    // A browser that goes on sending until it is stopped.
    private async Task<(string Answer, long Sent)> Send(string header, long bytes)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(portal.Address.Host, portal.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"POST /sign-in HTTP/1.1\r\nHost: {portal.Address.Authority}\r\n"
                    + $"Content-Type: multipart/form-data; boundary=x\r\n{header}\r\n\r\n"
            )
        );
        var body = new byte[Megabyte];
        var chunked = header.StartsWith("Transfer", StringComparison.Ordinal);
        long sent = 0;
        try
        {
            while (sent < bytes && !stream.DataAvailable)
            {
                if (chunked)
                {
                    await stream.WriteAsync(Encoding.ASCII.GetBytes($"{body.Length:X}\r\n"));
                }

                await stream.WriteAsync(body);
                if (chunked)
                {
                    await stream.WriteAsync("\r\n"u8.ToArray());
                }

                sent += body.Length;
            }

            using var reader = new StreamReader(stream, Encoding.ASCII);
            return (await reader.ReadLineAsync() ?? "", sent);
        }
        catch (IOException)
        {
            return ("", sent);
        }
    }
}
