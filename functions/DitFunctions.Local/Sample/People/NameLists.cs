namespace DitFunctions.Local.Sample;

/// <summary>Names of many origins, with the apostrophes, hyphens, accents and no-break spaces that real files bring.</summary>
internal static class NameLists
{
    internal static IReadOnlyList<string> Women { get; } =
    [
        "Aisha", "Amelia", "Ana Sofía", "Anjali", "Anneliese", "Aoife", "Astrid", "Bethan", "Blessing", "Camille", "Caoimhe", "Carys",
        "Chiamaka", "Chloë", "Daniela", "Deepika", "Eilidh", "Elif", "Emma", "Esi", "Fatima", "Florence", "Freya", "Funmilayo",
        "Georgia", "Grace", "Hannah", "Haruka", "Ioana", "Ingrid", "Iwona", "Jing", "Joséphine", "Kavitha", "Khadija", "Lakshmi",
        "Laura", "Leila", "Małgorzata", "Maria José", "Mary-Anne", "Mei Ling", "Naledi", "Ngozi", "Niamh", "Nia", "Olga", "Oluwaseun",
        "Parveen", "Priya", "Rania", "Renée", "Rosa", "Ruth", "Saoirse", "Sara", "Siân", "Siobhán", "Sushma", "Svetlana", "Tamsin",
        "Thandiwe", "Thi\u00A0Mai", "Xiao Min", "Yasmin", "Yetunde", "Zainab", "Zoë", "Žofie", "D'Arcy",
    ];

    internal static IReadOnlyList<string> Men { get; } =
    [
        "Abdullah", "Adebayo", "Ahmed", "Alejandro", "Amit", "André", "Arjun", "Benjamin", "Björn", "Bogdan", "Callum", "Chidi",
        "Christopher", "Da'ud", "Daniel", "David", "Dimitrios", "Emeka", "Emrys", "Étienne", "Fergus", "François", "Gareth", "George",
        "Giorgos", "Hamza", "Haruto", "Henry", "Hassan", "Ibrahim", "Ivan", "Jack", "Jan", "Jean-Luc", "José Luis", "Jürgen", "Kofi",
        "Krishna", "Kwame", "Liam", "Luca", "Łukasz", "Mateusz", "Matthew", "Mohammed", "Muhammad", "Nikhil", "Oluwadamilola", "Omar",
        "Oscar", "Pádraig", "Pedro", "Rajesh", "Rhys", "Ryan", "Samuel", "Sanjay", "Seán", "Søren", "Sunil", "Tariq", "Tendai",
        "Thomas", "Tomáš", "Van\u00A0Anh", "Vikram", "Wei", "William", "Yusuf", "Zheng", "O'Neil",
    ];

    internal static IReadOnlyList<string> Last { get; } =
    [
        "Abara", "Abdi", "Abdul-Rahman", "Acheampong", "Adeyemi", "Agarwal", "Ahmed", "Akhtar", "Al-Hashimi", "Ali", "Allen", "Andersson",
        "Asante", "Bailey", "Banerjee", "Barker", "Bennett", "Bhatt", "Bianchi", "Björk", "Boateng", "Brown", "Campbell", "Chatterjee",
        "Chaudhry", "Chen", "Chukwu", "Clarke", "Cohen", "Cooper", "D'Angelo", "D'Souza", "Da Silva", "Das", "Davies", "De\u00A0Souza",
        "de la Cruz", "Desai", "Diallo", "Dlamini", "Dubois", "Edwards", "El-Sayed", "Eriksson", "Evans", "Farah", "Fernández",
        "Fitzgerald", "Fletcher", "Fraser", "García", "Ghosh", "Gonçalves", "Green", "Grewal", "Griffiths", "Gupta", "Hall", "Hassan",
        "Hernández", "Hill", "Hossain", "Hughes", "Hussain", "Hutchinson", "Ibrahim", "Igwe", "Iqbal", "Islam", "Iyer", "Jackson",
        "Jain", "Jenkins", "Johnson", "Jones", "Jørgensen", "Kamara", "Kapoor", "Karim", "Kaur", "Kelly", "Khan", "Kim", "King",
        "Kovács", "Kowalski", "Kumar", "Kuznetsova", "Lee", "Levy", "Lewis", "Li", "Lloyd-Jones", "López", "MacDonald", "Mac\u00A0Giolla",
        "Mahmood", "Malik", "Marín", "Martin", "McCarthy", "Mehta", "Mensah", "Mitchell", "Mohamed", "Moore", "Morgan", "Müller",
        "Murphy", "Nair", "Ncube", "Nguyen", "Novák", "Nwosu", "O'Brien", "O'Connor", "O'Sullivan", "Obi", "Okafor", "Okonkwo", "Osei",
        "Östlund", "Owen", "Owusu-Ansah", "Papadopoulos", "Park", "Parker", "Patel", "Pereira", "Petrov", "Phillips", "Popescu", "Price",
        "Qureshi", "Rahman", "Rao", "Reddy", "Rees", "Roberts", "Robinson", "Rodríguez", "Rossi", "Roy", "Ryan", "Sánchez", "Santos",
        "Schneider", "Scott", "Sen", "Shah", "Sharma", "Sheikh", "Siddiqui", "Singh", "Smith", "Smith-Okoro", "St John", "Stewart",
        "Sundaram", "Suzuki", "Szabó", "Tan", "Taylor", "Thomas", "Thompson", "Tran", "Turner", "Uddin", "van der Merwe", "Varga",
        "Vasquez", "Walker", "Wang", "Ward", "Watson", "Weiß", "White", "Williams", "Wilson", "Wójcik", "Wong", "Wright", "Yıldız",
        "Yamamoto", "Young", "Yusuf", "Zahid", "Zhang", "Zhou", "Zieliński", "Živković",
    ];
}
