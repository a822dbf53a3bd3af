import Foundation
import Testing

/// To give before one asks, to ask with tact, to answer: whole stories by keys in a real terminal, and what the shell
/// says of them afterwards.
@Suite(.serialized) struct GivingStoryTests {
    @Test func `the holiday rental: news comes in, the right person is found, given to, and off the list`() async throws
    {
        let stage = try Stage()
        for name in ["Ann Weiss", "Paul Vidal"] { try stage.run("add", name, "--need", "a van for the tour") }
        try stage.run("add", "Yann Le Goff", "--need", "a house for the holidays, in Brittany")
        try await stage.open()
        stage.type("M")
        try await stage.sees("Whom could it help?")
        stage.write("holiday rental in brittany")
        stage.type("Enter")
        try await stage.sees("needs: a house for the holidays, in Brittany")
        #expect(!stage.screen.contains("Ann Weiss"))
        stage.type("Enter")
        try await stage.sees("Yann Le Goff · fresh")

        stage.type("a", "o")
        try await stage.sees("Of which problem are you the solution?")
        stage.write("holiday rental in Brittany")
        stage.type("Enter")
        try await stage.sees("offer: holiday rental in Brittany")
        stage.type("1")
        try await stage.sees("could give: holiday rental in Brittany")
        stage.type("w", "m")
        try await stage.sees("need met: a house for the holidays, in Brittany")
        try await stage.sees("the row has left") { !$0.contains("could give") }
        stage.type("q")
        try await stage.sees("ready>")

        #expect(try stage.run("due", "--count").output == "0\n")
        let shown = try stage.run("show", "yann").output
        #expect(shown.contains("gave: holiday rental in Brittany"))
        #expect(shown.contains("(met)"))
    }

    @Test func `the introduction: to X through Y, asked, made, met, thanked, reported back, and nothing left`()
        async throws
    {
        let stage = try Stage(width: 80, height: 24)
        try stage.run("add", "Xenia Roth", "--wanted", "runs the festival")
        try stage.run("add", "Yves Martin", "--knows", "Xenia Roth")
        try stage.run("log", "yves", "--channel", "call", "--on", "-3d")
        try await stage.open()
        stage.type("/")
        stage.write("xenia")
        stage.type("Enter")
        try await stage.sees("Xenia Roth")
        stage.type("a", "i")
        try await stage.sees("Ways to Xenia Roth")
        #expect(stage.screen.contains("you → Yves Martin"))
        #expect(stage.screen.contains("they know each other"))
        stage.type("Enter")
        try await stage.sees("Introductions")
        stage.type("Enter")
        try await stage.sees("waiting · an introduction")
        stage.type("Enter")
        try await stage.sees("agreed · an introduction")
        stage.type("Enter")
        try await stage.sees("introduced · an introduct")
        stage.type("Escape")
        try await stage.sees("the listing has closed") { !$0.contains("Introductions") }
        stage.type("1")
        try await stage.sees("thanks: the introduction to Xenia Roth")
        #expect(stage.screen.contains("introduced by Yves Martin: say hello"))
        stage.type("g", "w", "m")
        try await stage.sees("the thanks have left") { !$0.contains("thanks: the introduction") }
        stage.type("g", "w", "i")
        try await stage.sees("report back: the introduction to Xenia Roth")
        stage.type("g", "w", "c")
        try await stage.sees("the report has left") { !$0.contains("report back: the introduction") }
        stage.type("q")
        try await stage.sees("ready>")

        #expect(try stage.run("due", "--count").output == "0\n")
        #expect(try stage.run("ask", "list").output == "")
        let xenia = try stage.run("show", "xenia").output
        #expect(xenia.contains("Yves Martin") && !xenia.contains("runs the festival"))
    }

    @Test func `the invitations: binned, answered, made a contact; who does not answer is off the list`() async throws {
        let stage = try Stage()
        let file = try stage.write(
            """
            From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
            Bot Smith,Me,"11/18/26, 9:41 AM",,INCOMING,https://www.linkedin.com/in/bot,https://www.linkedin.com/in/me
            Nora Weiss,Me,"11/19/26, 9:41 AM",I loved Rives,INCOMING,https://www.linkedin.com/in/nora,https://www.linkedin.com/in/me
            Shy Guy,Me,"11/20/26, 9:41 AM",,INCOMING,https://www.linkedin.com/in/shy,https://www.linkedin.com/in/me

            """, to: "Invitations.csv")
        try stage.run("project", "add", "Rives")
        #expect(try stage.run("import", file).status == 0)
        try await stage.open()
        try await stage.sees("inbox 3")
        stage.type("o", "q")
        try await stage.sees("Requests to connect")
        stage.type("m")
        try await stage.sees("Bot Smith: mechanical")
        #expect(stage.screen.contains("proposed: authentic"))
        stage.type("a")
        try await stage.sees("Nora Weiss: authentic")
        // The cursor is on the next to sort; the one to reply to stands above.
        stage.type("y")
        try await stage.sees("Which reply?")
        stage.type("Enter")
        // No program takes the text, and the terminal does not say: it shows.
        try await stage.sees("reply to Shy Guy: sent to the terminal’s clipboard")
        #expect(stage.rows.contains("Hello Shy,"))
        stage.type("Escape")
        try await stage.sees("Requests to connect")
        stage.type("g", "y")
        try await stage.sees("Which reply?")
        stage.type("Enter")
        try await stage.sees("reply to Nora Weiss: sent to the terminal’s clipboard")
        stage.type("Escape")
        try await stage.sees("Requests to connect")
        stage.type("g", "w")
        try await stage.sees("Nora Weiss answered")
        stage.write("Thursday then")
        stage.type("Enter")
        try await stage.sees("THEY ANSWERED")
        stage.type("g", "c")
        try await stage.sees("Nora Weiss is a contact")
        stage.type("Escape")
        try await stage.sees("2 Contacts 1")
        stage.type("q")
        try await stage.sees("ready>")

        #expect(try stage.run("show", "nora").output.contains("Thursday then"))
        stage.environment["ARROSOIR_TODAY"] = "2026-11-24"
        #expect(try stage.run("due").output.contains("Nora Weiss"))
        #expect(try stage.run("request", "list").output.contains("Shy Guy"))
        stage.environment["ARROSOIR_TODAY"] = "2026-12-13"
        #expect(!(try stage.run("request", "list").output.contains("Shy Guy")))
        #expect(try stage.run("request", "list", "--all").output.contains("Shy Guy"))
    }

    @Test func `the method: a tip written in the editor reaches another one's store, signed`() async throws {
        let sophie = try Stage()
        let editor = try sophie.write(
            """
            #!/bin/sh
            printf '{"format":"arrosoir-method","version":1,"entries":[{"key":"practice thanks","value":{"text":"Thank within a day.","level":"beginner"}}]}' > "$1"
            """, to: "editor.sh")
        chmod(editor, 0o700)
        sophie.environment["EDITOR"] = editor
        try sophie.run("add", "Ann Weiss")
        try await sophie.open()
        sophie.type("o", "M")
        try await sophie.sees("Your method")
        sophie.type("Enter")
        try await sophie.sees("your method · u undoes")
        sophie.type("G")
        try await sophie.sees("Thank within a day.")
        sophie.type("Escape")
        try await sophie.sees("1 Water")
        let file = sophie.folder.path + "/method.json"
        #expect(try sophie.run("method", "export", file, "--as", "Sophie").status == 0)

        let marc = try Stage()
        try marc.run("add", "Bob Vidal")
        #expect(try marc.run("method", "merge", file).status == 0)
        try await marc.open()
        marc.type("o", "M")
        try await marc.sees("Your method")
        marc.type("G")
        try await marc.sees("Thank within a day. (Sophie)")
    }

    @Test(arguments: ["C.UTF-8", "fr_FR.UTF-8"])
    func `the blank page: an address book, a project, its people, an offer`(locale: String) async throws {
        let stage = try Stage(width: 80, height: 24, locale: locale)
        _ = try stage.write(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Marc Leroy\r\nEND:VCARD\r\n", to: "book.vcf")
        try await stage.open()
        let isFrench = locale.hasPrefix("fr")
        try await stage.sees(isFrench ? "Un carnet d’adresses" : "An address book to start from?")
        stage.write("~/missing.vcf")
        stage.type("Enter")
        try await stage.sees("missing.vcf")
        stage.type("C-u")
        stage.write("~/book.vcf")
        stage.type("Enter")
        try await stage.sees(isFrench ? "Que voulez-vous accomplir" : "What are you trying to achieve?")
        stage.write("Album Rives")
        stage.type("Enter")
        try await stage.sees(isFrench ? "Qui aide" : "Who helps?")
        stage.write("mar")
        try await stage.sees("Marc Leroy")
        stage.type("Tab", "Enter")
        try await stage.sees(isFrench ? "Offre" : "Offer")
        stage.type("Escape")
        try await stage.sees(isFrench ? "C’est assez pour commencer" : "That is enough to start")
        stage.type("3")
        try await stage.sees(isFrench ? "ALLIÉS 1/1" : "ALLIES 1/1")
        try await stage.sees("________")
    }
}
