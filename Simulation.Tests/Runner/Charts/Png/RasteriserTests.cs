using Simulation.Runner.Charts.Drawing;
using Simulation.Runner.Charts.Png;

namespace Simulation.Tests.Runner.Charts.Png;

/// <summary>Coverage, overlap, clipping and strokes, pixel by pixel.</summary>
public sealed class RasteriserTests
{
    private static readonly Colour Black = new(0, 0, 0);

    [Theory]
    [InlineData(0.5, 1.5, 128, "half of two pixels")]
    [InlineData(0.25, 1.0, 64, "three quarters of one")]
    [InlineData(0.0, 1.0, 0, "all of one")]
    public void A_pixel_is_as_dark_as_it_is_covered(double left, double right, int expected, string reason)
    {
        PixelBuffer pixels = Painted(canvas => canvas.Fill(VectorPath.Rectangle(Box.Between(left, 0, right, 1)), Black));

        Assert.True(Math.Abs(expected - pixels.Bytes[0]) <= 1, $"{reason}: {pixels.Bytes[0]}");
    }

    [Fact]
    public void The_ink_of_a_shape_is_its_area()
    {
        // Given a triangle that follows no pixel edge
        var triangle = new VectorPath().MoveTo(1.3, 0.7).LineTo(14.9, 5.2).LineTo(3.1, 13.6).Close();

        PixelBuffer pixels = Painted(canvas => canvas.Fill(triangle, Black));

        double area = Math.Abs(((14.9 - 1.3) * (13.6 - 0.7)) - ((3.1 - 1.3) * (5.2 - 0.7))) / 2;
        Assert.Equal(area, Ink(pixels), 0.3);
    }

    [Fact]
    public void Overlap_is_not_darker_than_one_layer()
    {
        var twice = new VectorPath().MoveTo(2, 2).LineTo(10, 2).LineTo(10, 10).LineTo(2, 10).Close().MoveTo(6, 6).LineTo(14, 6).LineTo(14, 14).LineTo(6, 14).Close();

        PixelBuffer pixels = Painted(canvas => canvas.Fill(twice, Black.Opacity(0.5)));

        Assert.Equal(127, At(pixels, 8, 8), 1.0);
        Assert.Equal(At(pixels, 3, 3), At(pixels, 8, 8));
    }

    [Fact]
    public void A_contour_the_other_way_round_is_a_hole()
    {
        var ring = new VectorPath().MoveTo(2, 2).LineTo(14, 2).LineTo(14, 14).LineTo(2, 14).Close().MoveTo(5, 5).LineTo(5, 11).LineTo(11, 11).LineTo(11, 5).Close();

        PixelBuffer pixels = Painted(canvas => canvas.Fill(ring, Black));

        Assert.Equal(0, At(pixels, 3, 3));
        Assert.Equal(255, At(pixels, 8, 8));
    }

    [Fact]
    public void Nothing_is_painted_outside_the_clip_or_the_picture()
    {
        PixelBuffer pixels = Painted(canvas =>
        {
            canvas.BeginClip(new Box(4, 4, 4, 4));
            canvas.Fill(VectorPath.Rectangle(new Box(-50, -50, 200, 200)), Black);
            canvas.EndClip();
        });

        Assert.Equal(16, Ink(pixels), 0.01);
        Assert.Equal(0, At(pixels, 4, 4));
        Assert.Equal(255, At(pixels, 8, 8));
    }

    [Fact]
    public void A_stroke_has_its_width_and_a_bend_has_no_seam_or_double_ink()
    {
        // Given a half-transparent right angle, two pixels wide
        var bend = new VectorPath().MoveTo(2, 4).LineTo(12, 4).LineTo(12, 14);

        PixelBuffer pixels = Painted(canvas => canvas.Stroke(bend, new Pen(Black.Opacity(0.5), 2)));

        Assert.Equal(255, At(pixels, 6, 2));
        foreach ((int x, int y) in new[] { (4, 3), (4, 4), (11, 4), (11, 3), (11, 9), (12, 9) }) Assert.Equal(127, At(pixels, x, y), 1.0);
    }

    [Fact]
    public void A_shallow_line_keeps_its_ink_along_many_small_bends()
    {
        var path = new VectorPath().MoveTo(0, 8);
        for (int i = 1; i <= 64; i++) path.LineTo(i / 4.0, 8 + (i % 2 * 0.02));

        PixelBuffer pixels = Painted(canvas => canvas.Stroke(path, new Pen(Black, 3)));

        Assert.Equal(48, Ink(pixels), 1.0);
    }

    [Fact]
    public void Dashes_are_on_and_off_by_length()
    {
        var pen = new Pen(Black, 2) { Dash = [4, 2] };

        PixelBuffer pixels = Painted(canvas => canvas.Stroke(VectorPath.Segment(0, 5, 16, 5), pen));

        Assert.Equal("####..####..####", string.Concat(Enumerable.Range(0, 16).Select(x => At(pixels, x, 5) < 128 ? '#' : '.')));
    }

    [Fact]
    public void Twice_the_scale_is_four_times_the_ink()
    {
        double Drawn(int scale) => Ink(Painted(canvas => canvas.Fill(VectorPath.Circle(8, 8, 5), Black), scale));

        Assert.Equal(Math.PI * 25, Drawn(1), 0.4);
        Assert.Equal(4 * Math.PI * 25, Drawn(2), 1.0);
    }

    private static PixelBuffer Painted(Action<PngCanvas> paint, int scale = 1)
    {
        var pixels = new PixelBuffer(16 * scale, 16 * scale);
        paint(new PngCanvas(pixels, scale));
        return pixels;
    }

    private static int At(PixelBuffer pixels, int x, int y) => pixels.Bytes[((y * pixels.Width) + x) * 3];

    // Pixels covered, summed.
    private static double Ink(PixelBuffer pixels) => Enumerable.Range(0, pixels.Width * pixels.Height).Sum(i => 255 - pixels.Bytes[3 * i]) / 255.0;
}
