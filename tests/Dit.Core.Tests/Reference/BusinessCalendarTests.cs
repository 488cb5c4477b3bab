using Dit.Core.Codes;
using Dit.Core.Reference;

namespace Dit.Core.Tests.Reference;

public sealed class BusinessCalendarTests
{
    // As GOV.UK publishes them for England and Wales (gov.uk/bank-holidays); 2021 and 2022 but for the days that were proclaimed or moved.
    [Theory]
    [InlineData("2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28")]
    [InlineData("2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26")]
    [InlineData("2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26")]
    [InlineData("2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28")]
    [InlineData("2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28")]
    [InlineData("2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26")]
    public void Of_AYear_IsWhatGovUkPublishes(string days)
    {
        var expected = days.Split(' ').Select(day => DateOnly.Parse(day, null)).ToList();

        Assert.Equal(expected, BankHolidays.Of(expected[0].Year));
    }

    [Fact]
    public void Of_ChristmasOnASunday_BoxingDayAndTheDayInLieu() =>
        Assert.Equal([new(2022, 12, 26), new(2022, 12, 27)], BankHolidays.Of(2022).TakeLast(2));

    [Fact]
    public void Of_EveryYearOfACentury_IsEightWeekdays() => Assert.All(
        Enumerable.Range(2024, 100).Select(BankHolidays.Of),
        days =>
        {
            Assert.Equal(8, days.Distinct().Count());
            Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            Assert.Equal([DayOfWeek.Friday, DayOfWeek.Monday], days.Skip(1).Take(2).Select(day => day.DayOfWeek));
            Assert.Equal(3, days[2].DayNumber - days[1].DayNumber);
        });

    // By the tables of the Church. In 2049, 2076 and 2106 the plain sum would give a week later.
    [Theory]
    [InlineData("2033-04-18")]
    [InlineData("2038-04-26")]
    [InlineData("2049-04-19")]
    [InlineData("2076-04-20")]
    [InlineData("2106-04-19")]
    public void Of_FarYears_HasEasterMonday(string day) =>
        Assert.Equal(DateOnly.Parse(day, null), BankHolidays.Of(DateOnly.Parse(day, null).Year)[2]);

    [Theory]
    [InlineData("2026-04-02", "2026-04-07")]
    [InlineData("2026-05-01", "2026-05-05")]
    [InlineData("2026-05-05", "2026-05-06")]
    [InlineData("2026-12-24", "2026-12-29")]
    public void NextWorkingDay_OverWeekendsAndBankHolidays(string day, string next) =>
        Assert.Equal(DateOnly.Parse(next, null), BusinessCalendar.Shipped.NextWorkingDay(DateOnly.Parse(day, null)));

    [Fact]
    public void IsWorkingDay_CalendarFile_ExtendsAndPutsRight()
    {
        // 2022: the spring holiday moved to June, and the jubilee was proclaimed.
        var calendar =
            new BusinessCalendar(
                [new(new(2022, 5, 30), "Spring, moved", true), new(new(2022, 6, 2), "Spring", false),
                    new(new(2022, 6, 3), "Jubilee", false), new(new(2022, 6, 4), "A Saturday", true)]);

        Assert.True(calendar.IsWorkingDay(new(2022, 5, 30)));
        Assert.False(calendar.IsWorkingDay(new(2022, 6, 2)));
        Assert.False(calendar.IsWorkingDay(new(2022, 6, 3)));
        Assert.False(calendar.IsWorkingDay(new(2022, 6, 4)));
        Assert.Equal(new(2022, 6, 6), calendar.NextWorkingDay(new(2022, 6, 1)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void IsWorkingDay_DateTwiceInTheCalendarFile_TheLastCounts(bool first, bool last)
    {
        var calendar = new BusinessCalendar([new(new(2026, 5, 6), "One", first), new(new(2026, 5, 6), "Other", last)]);

        Assert.Equal(last, calendar.IsWorkingDay(new(2026, 5, 6)));
    }

    [Theory]
    [InlineData("2026-05-05T09:30:00Z", "2026-05-06T09:30:00Z")]
    [InlineData("2026-05-08T09:30:00Z", "2026-05-11T09:30:00Z")]
    [InlineData("2026-05-09T09:30:00Z", "2026-05-11T23:00:00Z")]
    [InlineData("2026-05-01T11:00:00Z", "2026-05-05T11:00:00Z")]
    [InlineData("2026-10-23T11:00:00Z", "2026-10-26T12:00:00Z")]
    public void AfterOneBusinessDay_SameTimeOnTheNextWorkingDay_OrAWholeOneWhenItBeganOnADayOff(string since, string then) =>
        Assert.Equal(DateTimeOffset.Parse(then, null), BusinessCalendar.Shipped.AfterOneBusinessDay(DateTimeOffset.Parse(since, null)));

    [Theory]
    [InlineData("daily", "2026-05-04", true)]
    [InlineData("Daily", "2026-05-09", true)]
    [InlineData("working", "2026-05-04", false)]
    [InlineData("WORKING", "2026-05-05", true)]
    [InlineData("working", "2026-05-09", false)]
    [InlineData("Mon;wednesday; FRI", "2026-05-04", true)]
    [InlineData("Mon;Wed;Fri", "2026-05-05", false)]
    public void Include_DueDays(string text, string day, bool expected) =>
        Assert.Equal(expected, DueDays.Read(text)!.Include(DateOnly.Parse(day, null), BusinessCalendar.Shipped));

    [Theory]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("Mo")]
    [InlineData("Mon;Someday")]
    public void Read_OtherWords_AreNoDays(string text) => Assert.Null(DueDays.Read(text));

    [Fact]
    public void Schedules_Usual_AreThoseOfTheRules()
    {
        var usual = DailyStream.All.ToDictionary(stream => stream.Code, stream => DaySchedules.Usual.Of(stream));

        Assert.Equal(["GO", "APP", "DNC", "RMC"], usual.Keys);
        Assert.Equal(new TimeOnly(18, 0), usual["GO"].CutOff);
        Assert.False(usual["GO"].Days.Include(new(2026, 5, 4), BusinessCalendar.Shipped));
        Assert.True(usual["APP"].Days.Include(new(2026, 5, 9), BusinessCalendar.Shipped));
        Assert.Equal(BusinessDate.At(new(2026, 5, 9), new(14, 30)), usual["RMC"].CutOffOf(new(2026, 5, 9)));
    }
}
