using Simulation.Runner.Experiments;

namespace Simulation.Tests.Runner.Experiments;

public class TurnsTests
{
    [Theory]
    [InlineData(new[] { 0, 0, 0 }, TurnKind.Nowhere, 0, -1, -1, "never sure")]
    [InlineData(new[] { 1, 1, 1 }, TurnKind.Everywhere, 1, -1, -1, "always higher")]
    [InlineData(new[] { -1, -1 }, TurnKind.Everywhere, -1, -1, -1, "always lower")]
    [InlineData(new[] { 0, 1, 0, 1 }, TurnKind.InPart, 1, -1, -1, "higher where it is sure")]
    [InlineData(new[] { -1, 1 }, TurnKind.Turns, -1, 0, 1, "turns at once")]
    [InlineData(new[] { 0, 1, 0, 0, -1 }, TurnKind.Turns, 1, 1, 4, "turns over values at which it is not sure")]
    [InlineData(new[] { 1, -1, 1 }, TurnKind.Turns, 1, 0, 1, "the first of two turns")]
    public void The_sign_along_an_axis_is_told_by_where_it_is_sure(int[] signs, TurnKind kind, int sign, int from, int to, string why)
    {
        var found = SignTurn.Along(signs);
        Assert.True((kind, sign, from, to) == found, $"{why}: {found}");
    }

    [Theory]
    [InlineData(3000, 2, 1, 1, "above zero")]
    [InlineData(3000, -2, 1, -1, "below")]
    [InlineData(3000, 2, 3, 0, "on both sides")]
    [InlineData(3000, 1e-10, 0, 0, "the rounding of a sum")]
    [InlineData(0, 1e-3, 0, 1, "small is not nothing")]
    public void A_sign_is_sure_where_the_whole_interval_is_on_one_side(double under, double difference, double half, int sign, string why) =>
        Assert.True(sign == Turns.SignOf(new Contrast(10, under, under + difference, difference, half, 0, 1)), why);
}
