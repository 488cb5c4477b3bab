namespace DitFunctions.Local.Sample;

/// <summary>Real NHS trusts by region: ODS code, a space, name without "NHS (Foundation) Trust".</summary>
internal static class TrustLists
{
    internal static IReadOnlyList<string> WestMidlands { get; } =
    [
        "RRK University Hospitals Birmingham", "RXK Sandwell and West Birmingham Hospitals", "RL4 The Royal Wolverhampton",
        "RKB University Hospitals Coventry and Warwickshire", "RJE University Hospitals of North Midlands", "RNA The Dudley Group",
        "RBK Walsall Healthcare", "RWP Worcestershire Acute Hospitals", "RXW The Shrewsbury and Telford Hospital", "RLQ Wye Valley",
        "RJC South Warwickshire University", "RLT George Eliot Hospital", "RQ3 Birmingham Women's and Children's",
        "RRJ The Royal Orthopaedic Hospital", "RL1 The Robert Jones and Agnes Hunt Orthopaedic Hospital",
        "RXT Birmingham and Solihull Mental Health", "RYW Birmingham Community Healthcare", "RYG Coventry and Warwickshire Partnership",
        "RRE Midlands Partnership University", "RLY North Staffordshire Combined Healthcare", "TAJ Black Country Healthcare",
    ];

    internal static IReadOnlyList<string> London { get; } =
    [
        "RJ1 Guy's and St Thomas'", "RJZ King's College Hospital", "RJ7 St George's University Hospitals",
            "RYJ Imperial College Healthcare",
        "RRV University College London Hospitals", "RAL Royal Free London", "R1H Barts Health", "RQM Chelsea and Westminster Hospital",
        "RAS The Hillingdon Hospitals", "R1K London North West University Healthcare", "RKE Whittington Health",
        "RAP North Middlesex University Hospital", "RF4 Barking, Havering and Redbridge University Hospitals", "RQX Homerton Healthcare",
        "RJ2 Lewisham and Greenwich", "RJ6 Croydon Health Services", "RVR Epsom and St Helier University Hospitals",
        "RAX Kingston Hospital", "RPY The Royal Marsden", "RP6 Moorfields Eye Hospital", "RP4 Great Ormond Street Hospital for Children",
        "RAN Royal National Orthopaedic Hospital", "RV5 South London and Maudsley", "RPG Oxleas",
        "RQY South West London and St George's Mental Health", "RWK East London", "RAT North East London",
        "RV3 Central and North West London", "RKL West London", "RNK Tavistock and Portman", "RYX Central London Community Healthcare",
    ];

    internal static IReadOnlyList<string> EastOfEngland { get; } =
    [
        "RGT Cambridge University Hospitals", "RM1 Norfolk and Norwich University Hospitals", "RDE East Suffolk and North Essex",
        "RGR West Suffolk", "RGP James Paget University Hospitals", "RCX The Queen Elizabeth Hospital, King's Lynn",
            "RGN North West Anglia",
        "RC9 Bedfordshire Hospitals", "RWG West Hertfordshire Teaching Hospitals", "RWH East and North Hertfordshire",
        "RQW The Princess Alexandra Hospital", "RAJ Mid and South Essex", "RGM Royal Papworth Hospital",
        "RT1 Cambridgeshire and Peterborough", "RMY Norfolk and Suffolk", "R1L Essex Partnership University",
            "RWR Hertfordshire Partnership University",
    ];

    internal static IReadOnlyList<string> Yorkshire { get; } =
    [
        "RR8 Leeds Teaching Hospitals", "RHQ Sheffield Teaching Hospitals", "RAE Bradford Teaching Hospitals",
            "RWA Hull University Teaching Hospitals",
        "RCB York and Scarborough Teaching Hospitals", "RXF Mid Yorkshire Teaching", "RWY Calderdale and Huddersfield", "RCF Airedale",
        "RCD Harrogate and District", "RJL Northern Lincolnshire and Goole", "RP5 Doncaster and Bassetlaw Teaching Hospitals",
        "RFR The Rotherham", "RFF Barnsley Hospital", "RCU Sheffield Children's", "TAH Sheffield Health and Social Care",
        "RGD Leeds and York Partnership", "RXG South West Yorkshire Partnership", "TAD Bradford District Care", "RV9 Humber Teaching",
        "RXE Rotherham Doncaster and South Humber",
    ];

    internal static IReadOnlyList<string> NorthWestern { get; } =
    [
        "R0A Manchester University", "RM3 Northern Care Alliance", "RMC Bolton", "RMP Tameside and Glossop Integrated Care",
        "RRF Wrightington, Wigan and Leigh", "RWJ Stockport", "RBV The Christie", "RXN Lancashire Teaching Hospitals",
        "RXR East Lancashire Hospitals", "RXL Blackpool Teaching Hospitals", "RTX University Hospitals of Morecambe Bay",
        "RXV Greater Manchester Mental Health", "RT2 Pennine Care", "RW5 Lancashire and South Cumbria",
    ];

    internal static IReadOnlyList<string> Mersey { get; } =
    [
        "REM Liverpool University Hospitals", "RBS Alder Hey Children's", "RBN Mersey and West Lancashire Teaching Hospitals",
        "RBL Wirral University Teaching Hospital", "RJR Countess of Chester Hospital", "RJN East Cheshire", "RBT Mid Cheshire Hospitals",
        "RWW Warrington and Halton Teaching Hospitals", "REP Liverpool Women's", "RBQ Liverpool Heart and Chest Hospital",
        "RET The Walton Centre", "REN The Clatterbridge Cancer Centre", "RW4 Mersey Care", "RXA Cheshire and Wirral Partnership",
    ];

    internal static IReadOnlyList<string> EastMidlands { get; } =
    [
        "RWE University Hospitals of Leicester", "RX1 Nottingham University Hospitals", "RTG University Hospitals of Derby and Burton",
        "RWD United Lincolnshire Hospitals", "RK5 Sherwood Forest Hospitals", "RNS Northampton General Hospital",
        "RNQ Kettering General Hospital", "RFS Chesterfield Royal Hospital", "RHA Nottinghamshire Healthcare",
        "RT5 Leicestershire Partnership", "RXM Derbyshire Healthcare", "RP7 Lincolnshire Partnership", "RP1 Northamptonshire Healthcare",
        "RY5 Lincolnshire Community Health Services", "RY8 Derbyshire Community Health Services",
    ];

    internal static IReadOnlyList<string> KentSurreySussex { get; } =
    [
        "RYR University Hospitals Sussex", "RVV East Kent Hospitals University", "RXC East Sussex Healthcare",
            "RTP Surrey and Sussex Healthcare",
        "RA2 Royal Surrey", "RTK Ashford and St Peter's Hospitals", "RDU Frimley Health", "RWF Maidstone and Tunbridge Wells", "RPA Medway",
        "RN7 Dartford and Gravesham", "RX2 Sussex Partnership", "RXX Surrey and Borders Partnership",
        "RXY Kent and Medway NHS and Social Care Partnership", "RPC Queen Victoria Hospital", "RDR Sussex Community",
    ];

    internal static IReadOnlyList<string> NorthEast { get; } =
    [
        "RTD The Newcastle upon Tyne Hospitals", "RTR South Tees Hospitals", "R0B South Tyneside and Sunderland",
            "RTF Northumbria Healthcare",
        "RXP County Durham and Darlington", "RVW North Tees and Hartlepool", "RR7 Gateshead Health", "RNN North Cumbria Integrated Care",
        "RX4 Cumbria, Northumberland, Tyne and Wear", "RX3 Tees, Esk and Wear Valleys",
    ];

    internal static IReadOnlyList<string> Wessex { get; } =
    [
        "RHM University Hospital Southampton", "RHU Portsmouth Hospitals University", "RN5 Hampshire Hospitals",
            "R0D University Hospitals Dorset",
        "R1F Isle of Wight", "RBD Dorset County Hospital", "RNZ Salisbury", "RW1 Southern Health", "R1C Solent",
            "RDY Dorset HealthCare University",
    ];

    internal static IReadOnlyList<string> Severn { get; } =
    [
        "RA7 University Hospitals Bristol and Weston", "RVJ North Bristol", "RTE Gloucestershire Hospitals", "RN3 Great Western Hospitals",
        "RD1 Royal United Hospitals Bath", "RH5 Somerset", "RVN Avon and Wiltshire Mental Health Partnership",
            "RTQ Gloucestershire Health and Care",
    ];

    internal static IReadOnlyList<string> Peninsula { get; } =
    [
        "RH8 Royal Devon University Healthcare", "RK9 University Hospitals Plymouth", "REF Royal Cornwall Hospitals",
        "RA9 Torbay and South Devon", "RWV Devon Partnership", "RJ8 Cornwall Partnership",
    ];

    internal static IReadOnlyList<string> ThamesValley { get; } =
    [
        "RTH Oxford University Hospitals", "RHW Royal Berkshire", "RXQ Buckinghamshire Healthcare", "RD8 Milton Keynes University Hospital",
        "RNU Oxford Health", "RWX Berkshire Healthcare",
    ];
}
