using System.Text;
using QRCoder;

namespace StationPortal.Web.Frame;

/// <summary>QR codes for pages: black on white whatever the colour scheme, since phones read nothing else well.</summary>
internal static class QrPicture
{
    /// <summary>An SVG in Base64.</summary>
    /// <param name="text">What the code says, usually an address.</param>
    /// <param name="dot">Pixels of one dot.</param>
    public static string Of(string text, int dot = 6)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(dot)));
    }
}
