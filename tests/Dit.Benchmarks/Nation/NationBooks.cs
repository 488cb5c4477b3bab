using System.Globalization;
using Dit.Interface.Books;
using Dit.Interface.Storage;

namespace Dit.Benchmarks.Nation;

/// <summary>What is loaded before the day begins: each employer's two books, as GO files leave them, and the reference data.</summary>
internal static class NationBooks
{
    internal static IReadOnlyDictionary<string, string> Config(NationShape shape) => new Dictionary<string, string>
    {
        ["employers.csv"] = "vpd,ods_code,name,mode,enabled\n"
            + string.Concat(shape.All.Select(employer => $"{employer.Vpd},{employer.OdsCode},Employer {employer.Vpd},part,true\n")),
        ["bodies.csv"] = "code,name,prefixes,enabled\n"
            + string.Concat(Enumerable.Range(0, shape.Bodies).Select(NationEmployer.BodyName)
                .Select(code => $"{code},Body {code},{code},true\n")),
        ["recipients.csv"] = "vpd,name,email,role,kinds\n"
            + string.Concat(shape.All.Select(employer => $"{employer.Vpd},Medical Staffing,mso{employer.Vpd}@example.org,MSO,*\n")),
        ["locum-codes.csv"] = "code\n970\n",
    };

    internal static Task SeedAsync(DitStorage storage, NationShape shape) =>
        Parallel.ForEachAsync(shape.All, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (employer, stop) =>
            await new EsrBooks(storage).PutAsync(employer.Vpd, Positions(shape, employer), People(shape, employer), stop));

    internal static EsrBookRows Positions(NationShape shape, NationEmployer employer)
    {
        var rows = new EsrBookRows();
        rows.Put(EsrBookRows.Key("ORA", "7001"), "ORA~7001~Cardiology~Department~20040401~~~~~~~~8001~~");
        rows.Put(EsrBookRows.Key("LCA", "8001"), "LCA~8001~L1~Main Site~~~~~~~~~~~~~~~~~~");
        for (var post = 0; post < shape.PositionsPerEmployer; post++)
            rows.Put(EsrBookRows.Key("POA", employer.PositionId(post).ToString(CultureInfo.InvariantCulture)), employer.PositionRow(post));
        return rows;
    }

    /// <summary>Each with a registration and an assignment, none of them on a training post.</summary>
    internal static EsrBookRows People(NationShape shape, NationEmployer employer)
    {
        var rows = new EsrBookRows();
        for (var i = 0; i < shape.PeoplePerEmployer; i++)
        {
            var person = new NationPerson(employer.Index * shape.PeoplePerEmployer + i);
            var id = (20_000_000 + person.Number).ToString(CultureInfo.InvariantCulture);
            rows.Put(EsrBookRows.Key("PRA", id), $"P~{id}~{person.BornText}~{person.NiNumber}~{person.LastName}~{person.FirstName}");
            rows.Put(EsrBookRows.Key("ETA", id), $"G~{id}~{id}~GMC~{person.Gmc}");
            rows.Put(EsrBookRows.Key("ASA", id),
                string.Create(CultureInfo.InvariantCulture, $"A~{id}~{id}~E~{800_000_000 + i}~20200101~~~Active Assignment~1"));
        }

        return rows;
    }
}
