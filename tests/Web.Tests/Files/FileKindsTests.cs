using System.IO.Compression;
using System.Text;
using StationPortal.Web.Files;
using Xunit;

namespace StationPortal.Web.Tests.Files;

public sealed class FileKindsTests
{
    [Theory]
    [InlineData("合同.pdf", "%PDF-1.7\n")]
    [InlineData("合同.PDF", "%PDF-1.4\n")]
    [InlineData("名单.csv", "批次,行\n1,2\n")]
    [InlineData("说明.txt", "一行字\r\n")]
    public void content_that_fits_its_name_is_taken(string name, string content) =>
        Assert.True(FileKinds.Fits(name, new MemoryStream(Encoding.UTF8.GetBytes(content))));

    [Theory]
    [InlineData("合同.pdf", "MZ\u0090program")]
    [InlineData("合同.pdf", "")]
    [InlineData("照片.png", "%PDF-1.7")]
    [InlineData("名单.csv", "MZ\u0090program")]
    [InlineData("名单.csv", "text\u0000with nul")]
    [InlineData("程序.exe", "MZ")]
    [InlineData("页面.html", "<script>")]
    [InlineData("图.svg", "<svg/>")]
    [InlineData("没有扩展名", "%PDF-1.7")]
    [InlineData("合同.docx", "PK but no zip")]
    public void content_that_is_something_else_is_refused(string name, string content) =>
        Assert.False(FileKinds.Fits(name, new MemoryStream(Encoding.UTF8.GetBytes(content))));

    [Fact]
    public void an_office_file_is_told_by_what_its_archive_holds()
    {
        Assert.True(FileKinds.Fits("报价.xlsx", Archive("xl/workbook.xml")));
        Assert.False(FileKinds.Fits("报价.xlsx", Archive("word/document.xml")));
        Assert.False(FileKinds.Fits("报价.docx", Archive("evil.exe")));
    }

    private static MemoryStream Archive(string entry)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(entry);
        }

        return bytes;
    }
}
