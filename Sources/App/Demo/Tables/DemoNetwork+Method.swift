import Relationships

extension DemoNetwork {
    static let templates = [
        DemoTemplate(
            key: "closer", name: Phrase("look closer", "regarder de plus près"),
            text: Phrase(
                """
                Hello {first},

                Thank you for writing.
                {personal}
                What are you working on these days, and what made you think of me?

                """,
                """
                Bonjour {first},

                Merci de votre message.
                {personal}
                À quoi travaillez-vous en ce moment, et qu’est-ce qui vous a fait penser à moi ?

                """)),
        DemoTemplate(
            key: "rehearsal", name: Phrase("come and listen", "venez écouter"),
            text: Phrase(
                """
                Hello {first},

                Your message made my morning.
                {personal}
                We rehearse with the door open on Sundays: come and listen, there is soup afterwards.

                """,
                """
                Bonjour {first},

                Votre message a fait ma matinée.
                {personal}
                Le dimanche, nous répétons porte ouverte : venez écouter, il y a de la soupe après.

                """)),
    ]

    /// What Sophie knows and Marc does not yet, and the other way round.
    static let practices = [
        DemoPractice(
            key: "solution", level: .beginner, author: "Sophie Marchal",
            text: Phrase(
                "Before you need anybody, know which problem you are the solution to, and for whom.",
                "Avant d’avoir besoin de quelqu’un, savoir de quel problème on est la solution, et pour qui.")),
        DemoPractice(
            key: "empty-place", level: .expert, author: "Sophie Marchal",
            text: Phrase(
                "Say out loud which place in your project stands empty: nobody can fill one that they cannot see.",
                "Dire tout haut quelle place du projet reste vide : personne ne remplit celle qu’il ne voit pas.")),
        DemoPractice(
            key: "what-came-of-it", level: .practised, author: "Marc Leroy",
            text: Phrase(
                "Thank on the same day, then come back a month later and tell what it led to.",
                "Remercier le jour même, puis revenir un mois plus tard raconter ce que cela a donné.")),
        DemoPractice(
            key: "shy", level: .practised, author: "Marc Leroy",
            text: Phrase(
                "A ready-made sentence may hide somebody shy: look at who it is before you bin it.",
                "Une phrase toute faite cache parfois un timide : regarder qui c’est avant d’écarter.")),
    ]

    static let reviewQuestion = Phrase(
        "Who gave me something this season and has not heard what became of it?",
        "Qui m’a donné quelque chose cette saison sans savoir ce que c’est devenu ?")

    /// A sentence that everybody sends, beside those that are known.
    static let courtesy = Phrase(
        "I came across your profile and would be delighted to connect.",
        "Votre profil a retenu mon attention, au plaisir d’échanger.")

    static let interests = [
        Phrase("songwriting", "écriture de chansons"), Phrase("choirs", "chœurs"), Phrase("radio", "radio"),
    ]

    /// What a message that is about what I do would name.
    static let work = [Phrase("Rives", "Rives"), Phrase("harbour recordings", "sons du port")]
}
