using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Simulation.Mutants;

/// <summary>
/// Every place of a file where a slip can be made: arithmetic, comparison, logic, bits, numbers, the other of two methods, a statement left out.
/// Texts, attributes, what is thrown and constants that other assemblies have copied are left alone.
/// </summary>
internal sealed class Operators(string file) : CSharpSyntaxWalker
{
    private static readonly Dictionary<SyntaxKind, (string Kind, string[] Others)> Tokens = new()
    {
        [SyntaxKind.PlusToken] = ("arithmetic", ["-"]),
        [SyntaxKind.MinusToken] = ("arithmetic", ["+"]),
        [SyntaxKind.AsteriskToken] = ("arithmetic", ["/"]),
        [SyntaxKind.SlashToken] = ("arithmetic", ["*"]),
        [SyntaxKind.PercentToken] = ("arithmetic", ["*"]),
        [SyntaxKind.PlusEqualsToken] = ("arithmetic", ["-="]),
        [SyntaxKind.MinusEqualsToken] = ("arithmetic", ["+="]),
        [SyntaxKind.AsteriskEqualsToken] = ("arithmetic", ["/="]),
        [SyntaxKind.SlashEqualsToken] = ("arithmetic", ["*="]),
        [SyntaxKind.PlusPlusToken] = ("arithmetic", ["--"]),
        [SyntaxKind.MinusMinusToken] = ("arithmetic", ["++"]),
        [SyntaxKind.LessThanToken] = ("comparison", ["<=", ">="]),
        [SyntaxKind.LessThanEqualsToken] = ("comparison", ["<", ">"]),
        [SyntaxKind.GreaterThanToken] = ("comparison", [">=", "<="]),
        [SyntaxKind.GreaterThanEqualsToken] = ("comparison", [">", "<"]),
        [SyntaxKind.EqualsEqualsToken] = ("comparison", ["!="]),
        [SyntaxKind.ExclamationEqualsToken] = ("comparison", ["=="]),
        [SyntaxKind.AmpersandAmpersandToken] = ("logic", ["||"]),
        [SyntaxKind.BarBarToken] = ("logic", ["&&"]),
        [SyntaxKind.AmpersandToken] = ("bits", ["|"]),
        [SyntaxKind.BarToken] = ("bits", ["&"]),
        [SyntaxKind.CaretToken] = ("bits", ["&"]),
        [SyntaxKind.AmpersandEqualsToken] = ("bits", ["|="]),
        [SyntaxKind.BarEqualsToken] = ("bits", ["&="]),
        [SyntaxKind.CaretEqualsToken] = ("bits", ["&="]),
        [SyntaxKind.LessThanLessThanToken] = ("bits", [">>"]),
        [SyntaxKind.GreaterThanGreaterThanToken] = ("bits", ["<<"]),
    };

    /// <summary>Pairs of methods of which a tired hand takes the other.</summary>
    private static readonly Dictionary<string, string> Methods = new[]
    {
        ("Min", "Max"), ("Floor", "Ceiling"), ("First", "Last"), ("FirstOrDefault", "LastOrDefault"), ("Any", "All"), ("Skip", "Take"),
        ("OrderBy", "OrderByDescending"), ("ThenBy", "ThenByDescending"), ("MinBy", "MaxBy"), ("Exp", "Log"), ("Sin", "Cos"),
    }.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private readonly List<Slip> _found = [];

    public static IReadOnlyList<Slip> Of(string file, SyntaxTree tree)
    {
        var walker = new Operators(file);
        walker.Visit(tree.GetRoot());
        return walker._found;
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (node.OperatorToken.IsKind(SyntaxKind.QuestionQuestionToken))
            Add(TextSpan.FromBounds(node.Left.SpanStart, node.Right.SpanStart), "", "logic");
        else if (!IsText(node.Left) && !IsText(node.Right))
            Others(node.OperatorToken);
        base.VisitBinaryExpression(node);
    }

    public override void VisitAssignmentExpression(AssignmentExpressionSyntax node)
    {
        if (!IsText(node.Right)) Others(node.OperatorToken);
        base.VisitAssignmentExpression(node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        Others(node.OperatorToken);
        base.VisitRelationalPattern(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.PreIncrementExpression) || node.IsKind(SyntaxKind.PreDecrementExpression)) Others(node.OperatorToken);
        else if (node.IsKind(SyntaxKind.LogicalNotExpression)) Add(node.OperatorToken.Span, "", "logic");
        else if (node.IsKind(SyntaxKind.UnaryMinusExpression)) Add(node.OperatorToken.Span, "", "arithmetic");
        else if (node.IsKind(SyntaxKind.BitwiseNotExpression)) Add(node.OperatorToken.Span, "", "bits");
        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitPostfixUnaryExpression(PostfixUnaryExpressionSyntax node)
    {
        Others(node.OperatorToken);
        base.VisitPostfixUnaryExpression(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.TrueLiteralExpression)) Add(node.Span, "false", "logic");
        else if (node.IsKind(SyntaxKind.FalseLiteralExpression)) Add(node.Span, "true", "logic");
        else if (node.IsKind(SyntaxKind.NumericLiteralExpression)) Number(node);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        Turned(node.Condition);
        base.VisitIfStatement(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Turned(node.Condition);
        base.VisitConditionalExpression(node);
    }

    public override void VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var name = node.Expression switch
        {
            MemberAccessExpressionSyntax member => member.Name.Identifier,
            IdentifierNameSyntax alone => alone.Identifier,
            _ => default,
        };
        if (name.ValueText is { } called && Methods.TryGetValue(called, out string? other)) Add(name.Span, other, "method");
        base.VisitInvocationExpression(node);
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        Add(node.Span, ";", "left out");
        base.VisitExpressionStatement(node);
    }

    public override void VisitContinueStatement(ContinueStatementSyntax node) => Add(node.Span, ";", "left out");

    public override void VisitBreakStatement(BreakStatementSyntax node)
    {
        if (node.Parent is not SwitchSectionSyntax) Add(node.Span, ";", "left out");
    }

    public override void VisitReturnStatement(ReturnStatementSyntax node)
    {
        if (node.Expression is null) Add(node.Span, ";", "left out");
        base.VisitReturnStatement(node);
    }

    public override void VisitAttributeList(AttributeListSyntax node) { }

    public override void VisitThrowStatement(ThrowStatementSyntax node) { }

    public override void VisitThrowExpression(ThrowExpressionSyntax node) { }

    public override void VisitInterpolatedStringExpression(InterpolatedStringExpressionSyntax node) { }

    public override void VisitEnumMemberDeclaration(EnumMemberDeclarationSyntax node) { }

    public override void VisitParameter(ParameterSyntax node) { }

    public override void VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        if (!node.Modifiers.Any(SyntaxKind.ConstKeyword) || !node.Modifiers.Any(SyntaxKind.PublicKeyword)) base.VisitFieldDeclaration(node);
    }

    private void Others(SyntaxToken token)
    {
        if (!Tokens.TryGetValue(token.Kind(), out var slips)) return;
        foreach (string other in slips.Others) Add(token.Span, other, slips.Kind);
    }

    /// <summary>A condition with a pattern that names something cannot be turned round; the compiler says so.</summary>
    private void Turned(ExpressionSyntax condition) => Add(condition.Span, $"!({condition})", "logic");

    private void Number(LiteralExpressionSyntax node)
    {
        string text = node.Token.Text;
        string end = text[text.TrimEnd('f', 'F', 'd', 'D', 'u', 'U', 'l', 'L', 'm', 'M').Length..];
        bool plain = !text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        string? other = node.Token.Value switch
        {
            1 or 1L or 1.0 or 1f => "0",
            int value => (value + 1L).ToString(CultureInfo.InvariantCulture),
            long value => (value + 1).ToString(CultureInfo.InvariantCulture),
            uint value => (value ^ 1).ToString(CultureInfo.InvariantCulture),
            ulong value => (value ^ 1).ToString(CultureInfo.InvariantCulture),
            double value => (value + 1).ToString("R", CultureInfo.InvariantCulture),
            float value => (value + 1).ToString("R", CultureInfo.InvariantCulture),
            _ => null,
        };
        if (other is null) return;
        if (!plain) end = node.Token.Value is ulong ? "UL" : node.Token.Value is uint ? "U" : "";
        if (node.Token.Value is double && end.Length == 0 && !other.Contains('.', StringComparison.Ordinal) && !other.Contains('E', StringComparison.Ordinal)) other += ".0";
        Add(node.Span, other + end, "number");
    }

    private static bool IsText(ExpressionSyntax node) =>
        node.IsKind(SyntaxKind.StringLiteralExpression) || node is InterpolatedStringExpressionSyntax;

    private void Add(TextSpan span, string becomes, string kind) => _found.Add(new Slip(file, span, becomes, kind));
}
