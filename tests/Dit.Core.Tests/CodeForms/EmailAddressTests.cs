using Dit.Core.Codes;

namespace Dit.Core.Tests.CodeForms;

/// <summary>The forms that GOV.UK Notify's own check accepts and refuses.</summary>
public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("office@example.nhs.uk")]
    [InlineData(" o'neil.o-brien+mso@nhs.net ")]
    [InlineData("1234567890@sub-domain.example.org")]
    [InlineData("a_b!#$%&*=?^`{|}~@example.museum")]
    [InlineData("office@trust-\u00e9.example.org")]
    [InlineData("office@xn--80ak6aa92e.com")]
    [InlineData("office@xn--zz.example.org")]
    [InlineData("o@example.org")]
    [InlineData("office@example.uk")]
    public void IsAccepted_WhatNotifyTakes(string address) => Assert.True(EmailAddress.IsAccepted(address));

    [Theory]
    [InlineData("")]
    [InlineData("office")]
    [InlineData("@example.org")]
    [InlineData("office@")]
    [InlineData("office@example.o1")]
    [InlineData("office@example")]
    [InlineData("office@example.o")]
    [InlineData("office@127.0.0.1")]
    [InlineData("office@[127.0.0.1]")]
    [InlineData("office@@example.org")]
    [InlineData("of fice@example.org")]
    [InlineData("office@exam ple.org")]
    [InlineData("office@exam_ple.org")]
    [InlineData("office@-example.org")]
    [InlineData("office@.example.org")]
    [InlineData("office@example.org.")]
    [InlineData("office@example..org")]
    [InlineData("of..fice@example.org")]
    [InlineData("office@example.org;other@example.org")]
    [InlineData("office@example.org, other@example.org")]
    [InlineData("Office <office@example.org>")]
    [InlineData("\"office\"@example.org")]
    [InlineData("o\u2019neil@example.org")]
    [InlineData("caf\u00e9@example.org")]
    [InlineData("office@xn---something.com")]
    public void IsAccepted_WhatNotifyRefuses(string address) => Assert.False(EmailAddress.IsAccepted(address));

    [Fact]
    public void IsAccepted_TooLong_IsNot()
    {
        Assert.True(EmailAddress.IsAccepted(new string('a', 308) + "@example.org"));
        Assert.False(EmailAddress.IsAccepted(new string('a', 309) + "@example.org"));
        Assert.True(EmailAddress.IsAccepted($"office@{new string('a', 63)}.org"));
        Assert.False(EmailAddress.IsAccepted($"office@{new string('\u00e9', 64)}.org"));
        Assert.False(EmailAddress.IsAccepted(new string('a', 310) + "@example.org"));
        Assert.False(EmailAddress.IsAccepted($"office@{new string('a', 64)}.org"));
    }
}
