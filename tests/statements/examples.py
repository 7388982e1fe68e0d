"""Sentences of our own for and against each rule of statements, by language."""

from __future__ import annotations

#: kind, words and speaker's name of a statement
Row = tuple[str, str, str | None]

#: statements that are found, with their speakers
FOUND: list[tuple[str, str, list[Row]]] = [
    (
        "en",
        "“We want a fair peace,” Anna Dravic said. “Nothing else will do.”",
        [
            ("direct", "We want a fair peace", "Anna Dravic"),
            ("direct", "Nothing else will do.", "Anna Dravic"),
        ],
    ),
    (
        "en",
        "“The talks failed,” said the minister, Peter Zoltan, on Monday.",
        [("direct", "The talks failed", "Peter Zoltan")],
    ),
    (
        "en",
        "Foreign Minister Peter Zoltan said the border would stay open.",
        [("indirect", "the border would stay open", "Peter Zoltan")],
    ),
    (
        "en",
        "Peter Zoltan told reporters on Friday that taxes would fall, and added that "
        "wages would rise.",
        [
            ("indirect", "taxes would fall", "Peter Zoltan"),
            ("indirect", "wages would rise", "Peter Zoltan"),
        ],
    ),
    (
        "en",
        "The harvest was the worst in years, Peter Zoltan said.",
        [("indirect", "The harvest was the worst in years", "Peter Zoltan")],
    ),
    (
        "en",
        "According to Peter Zoltan, the bridge will open in May.",
        [("indirect", "the bridge will open in May", "Peter Zoltan")],
    ),
    (
        "en",
        "As Peter Zoltan noted, the bridge has been closed for years.",
        [("indirect", "the bridge has been closed for years", "Peter Zoltan")],
    ),
    (
        "en",
        "Peter Zoltan, who has led the party since 2001, said the vote was fair.",
        [("indirect", "the vote was fair", "Peter Zoltan")],
    ),
    (
        "en",
        "Peter Zoltan warned that the law was a “threat to everybody”.",
        [("indirect", "the law was a “threat to everybody”", "Peter Zoltan")],
    ),
    (
        "en",
        "The country's farmers, Peter Zoltan said, were ready for the winter.",
        [
            (
                "indirect",
                "The country's farmers, Peter Zoltan said, were ready for the winter",
                "Peter Zoltan",
            )
        ],
    ),
    (
        "en",
        "Peter Zoltan replied at once:\n\nI never signed that paper. We shall see who did.\n\n"
        "The paper has been lost since.",
        [
            ("direct", "I never signed that paper. We shall see who did.", "Peter Zoltan"),
        ],
    ),
    (
        "en",
        "Peter Zoltan left.\n\nNo more borders in our valley! — Peter Zoltan (@pzoltan) May 3",
        [("direct", "No more borders in our valley!", "Peter Zoltan")],
    ),
    (
        "ru",
        "«Мы хотим мира и порядка», — сказал министр Пётр Золтанов.",
        [("direct", "Мы хотим мира и порядка", "Пётр Золтанов")],
    ),
    (
        "ru",
        "Пётр Золтанов сообщил, что граница останется открытой.",
        [("indirect", "граница останется открытой", "Пётр Золтанов")],
    ),
    (
        "ru",
        "По словам Петра Золтанова, мост откроют весной.",
        [("indirect", "мост откроют весной", "Петр Золтанов")],
    ),
    (
        "ru",
        "Как заявил Пётр Золтанов, мост откроют весной.",
        [("indirect", "мост откроют весной", "Пётр Золтанов")],
    ),
    (
        "ru",
        "Мост откроют весной, сообщил Пётр Золтанов.",
        [("indirect", "Мост откроют весной", "Пётр Золтанов")],
    ),
    (
        "ru",
        "Пётр Золтанов пообещал открыть мост весной.",
        [("indirect", "открыть мост весной", "Пётр Золтанов")],
    ),
    (
        "es",
        "El ministro Pedro Zoltán afirmó el lunes que la frontera seguirá abierta.",
        [("indirect", "la frontera seguirá abierta", "Pedro Zoltán")],
    ),
    (
        "es",
        "«No habrá más fronteras aquí», aseguró el ministro, Pedro Zoltán.",
        [("direct", "No habrá más fronteras aquí", "Pedro Zoltán")],
    ),
    (
        "fr",
        "Le ministre Pierre Zoltan a déclaré que la frontière resterait ouverte.",
        [("indirect", "la frontière resterait ouverte", "Pierre Zoltan")],
    ),
    (
        "fr",
        "« Nous voulons la paix pour tous », a affirmé Pierre Zoltan.",
        [("direct", "Nous voulons la paix pour tous", "Pierre Zoltan")],
    ),
    (
        "de",
        "Der Minister Peter Zoltan sagte, die Grenze bleibe offen. Niemand müsse sie fürchten.",
        [
            ("indirect", "die Grenze bleibe offen", "Peter Zoltan"),
            ("indirect", "Niemand müsse sie fürchten", "Peter Zoltan"),
        ],
    ),
    (
        "de",
        "„Wir wollen einen gerechten Frieden“, sagte Peter Zoltan.",
        [("direct", "Wir wollen einen gerechten Frieden", "Peter Zoltan")],
    ),
    (
        "uk",
        "Петро Золтанов повідомив, що кордон залишиться відкритим.",
        [("indirect", "кордон залишиться відкритим", "Петро Золтанов")],
    ),
    (
        "en",
        "“We will act,” said US President Anna Dravic.",
        [("direct", "We will act", "Anna Dravic")],
    ),
    (
        "en",
        "Peter Zoltan said the road was “a danger to us”, and left.",
        [("indirect", "the road was “a danger to us”, and left", "Peter Zoltan")],
    ),
    (
        "en",
        "Peter Zoltan said the plan “stands on its own”.",
        [("indirect", "the plan “stands on its own”", "Peter Zoltan")],
    ),
    (
        "en",
        "Peter Zoltan, however, said he would never let this stand.",
        [("indirect", "he would never let this stand", "Peter Zoltan")],
    ),
    (
        "en",
        "Peter Zoltan insisted in remarks to reporters that there was no way back.",
        [("indirect", "there was no way back", "Peter Zoltan")],
    ),
    (
        "en",
        "The road was safe, Peter Zoltan said in a film that aired on Sunday.",
        [("indirect", "The road was safe", "Peter Zoltan")],
    ),
    (
        "en",
        "The Bordurian government claims this road is not open to lorries.",
        [("indirect", "this road is not open to lorries", "Bordurian government")],
    ),
    (
        "en",
        "When Peter Zoltan announced he would retire, his deputy took over at once.",
        [("indirect", "he would retire", "Peter Zoltan")],
    ),
    (
        "en",
        "MODERATOR: Next is Mary Dravic.\n\nQ Will you open the road?\n\n"
        "MR. ZOLTAN: We will not. President Baran said that he would come.\n\n"
        "He asked us to wait.\n\n(Laughter.)\n\nQ And then?\n\nMR. ZOLTAN: Nothing.",
        [
            ("direct", "Next is Mary Dravic.", "MODERATOR"),
            ("direct", "Will you open the road?", "Mary Dravic"),
            ("direct", "We will not. President Baran said that he would come.", "Zoltan"),
            ("indirect", "he would come", "Baran"),
            ("direct", "He asked us to wait.", "Zoltan"),
            ("direct", "And then?", "Mary Dravic"),
            ("direct", "Nothing.", "Zoltan"),
        ],
    ),
    (
        "en",
        "Peter Zoltan met readers.\n\nQ: Why a road?\n\nA: It was time.\n\nQ: And the costs?",
        [
            ("direct", "Why a road?", None),
            ("direct", "It was time.", "Peter Zoltan"),
            ("direct", "And the costs?", None),
        ],
    ),
    (
        "de",
        "Dorlinde Zoltan (Grüne):\n\nWir brauchen diese Straße. Sie ist gut für uns.\n\n"
        "(Beifall)\n\nDie Straße kostet wenig. Das wissen wir.",
        [
            ("direct", "Wir brauchen diese Straße. Sie ist gut für uns.", "Dorlinde Zoltan"),
            ("direct", "Die Straße kostet wenig. Das wissen wir.", "Dorlinde Zoltan"),
        ],
    ),
    (
        "de",
        "Der Weg sei sicher, sagte Dorlinde Zoltan.",
        [("indirect", "Der Weg sei sicher", "Dorlinde Zoltan")],
    ),
    (
        "en",
        "President Mary Dravic of Borduria said the road was safe.",
        [("indirect", "the road was safe", "Mary Dravic")],
    ),
    (
        "en",
        "“The road is safe,” The Times quoted Borduria's minister Peter Zoltan as saying.",
        [("direct", "The road is safe", "Peter Zoltan")],
    ),
    (
        "en",
        "A senior official said on Tuesday that the road was safe.",
        [("indirect", "the road was safe", "senior official")],
    ),
    (
        "fr",
        "« Nous voulons la paix, a déclaré Pierre Zoltan. Rien d'autre. »",
        [
            ("direct", "Nous voulons la paix", "Pierre Zoltan"),
            ("direct", "Rien d'autre.", "Pierre Zoltan"),
        ],
    ),
    (
        "fr",
        "D'après Pierre Zoltan, la route est sûre, tandis que selon Marie Dravic, elle est fermée.",
        [
            ("indirect", "la route est sûre", "Pierre Zoltan"),
            ("indirect", "elle est fermée", "Marie Dravic"),
        ],
    ),
    (
        "ru",
        "Пять мостов, по словам Петра Золтанова, заключаются в одной.",
        [
            (
                "indirect",
                "Пять мостов, по словам Петра Золтанова, заключаются в одной",
                "Петр Золтанов",
            )
        ],
    ),
    (
        "ru",
        "Министерство выпустило заявление. «Дорога закрыта навсегда», — говорится в документе.",
        [("direct", "Дорога закрыта навсегда", "Министерство")],
    ),
    (
        "es",
        "Pedro Zoltán llegó ayer. Agregó que la frontera seguirá abierta.",
        [("indirect", "la frontera seguirá abierta", "Pedro Zoltán")],
    ),
    (
        "es",
        "Pedro Zoltán anunció el fin de las obras, que ganó una empresa extranjera.",
        [],
    ),
    (
        "es",
        "La frontera seguirá abierta, según informó Pedro Zoltán.",
        [("indirect", "La frontera seguirá abierta", "Pedro Zoltán")],
    ),
    (
        "ru",
        "Пётр Золтанов уехал. Дорогу закроют надолго, считает помощник Золтанова. "
        "Какотмечает газета, зима уже близко.",
        [
            ("indirect", "Дорогу закроют надолго", "помощник Золтанова"),
            ("indirect", "зима уже близко", "газета"),
        ],
    ),
    (
        "ru",
        "Министр Пётр Золтановзаявил, что дорога открыта.",
        [("indirect", "дорога открыта", "Пётр Золтанов")],
    ),
    (
        "ru",
        "Пётр Золтанов ответил: «Конечно».",
        [("direct", "Конечно", "Пётр Золтанов")],
    ),
    (
        "fr",
        "Le ministre Pierre Zoltan a promis de fermer la route pour longtemps.",
        [("indirect", "fermer la route pour longtemps", "Pierre Zoltan")],
    ),
    (
        "es",
        "De ser cierto, adujo Pedro Zoltán, la frontera seguiría abierta.",
        [
            (
                "indirect",
                "De ser cierto, adujo Pedro Zoltán, la frontera seguiría abierta",
                "Pedro Zoltán",
            )
        ],
    ),
    (
        "es",
        "«No hay más caminos», dijo el secretario de Estado bordurio, Pedro Zoltán, a la prensa.",
        [("direct", "No hay más caminos", "Pedro Zoltán")],
    ),
    (
        "en",
        "The road will be closed, Peter Zoltan said, according to Reuters.",
        [("indirect", "The road will be closed", "Peter Zoltan")],
    ),
    (
        "en",
        "“We shall wait,” sighed Mary Dravic.",
        [("direct", "We shall wait", "Mary Dravic")],
    ),
    (
        "en",
        "The Bordurian commission said roads were closed. According to the order, nobody may pass.",
        [
            ("indirect", "roads were closed", "Bordurian commission"),
            ("indirect", "nobody may pass", "Bordurian commission"),
        ],
    ),
    (
        "de",
        "Maria Dravic sagte, sie komme morgen. Ähnlich äußerte sich Peter Zoltan. "
        "„Wir kommen auch“, sagte er.",
        [
            ("indirect", "sie komme morgen", "Maria Dravic"),
            ("direct", "Wir kommen auch", "Peter Zoltan"),
        ],
    ),
    (
        "en",
        "Anna Dravic has promised to mend the bridge, but not this year.",
        [("indirect", "to mend the bridge", "Anna Dravic")],
    ),
    (
        "en",
        "Anna Dravic said, as she had done before, that the road was safe, citing a report.",
        [("indirect", "the road was safe", "Anna Dravic")],
    ),
    (
        "en",
        "Anna Dravic stressed that her party does not back the plan: “We are not always happy.”",
        [
            ("indirect", "her party does not back the plan", "Anna Dravic"),
            ("direct", "We are not always happy.", "Anna Dravic"),
        ],
    ),
    (
        "en",
        "Secretary of State Peter M. Zoltan said the bridge would close.",
        [("indirect", "the bridge would close", "Peter M. Zoltan")],
    ),
    (
        "en",
        "Mark Dravic accused the Zoltan administration of trying to “replace the law of nations”.",
        [("direct", "replace the law of nations", "Mark Dravic")],
    ),
    (
        "ru",
        "Анна Дравич подчеркнула, что «дорога через горы давно закрыта».",
        [
            ("indirect", "«дорога через горы давно закрыта»", "Анна Дравич"),
            ("direct", "дорога через горы давно закрыта", "Анна Дравич"),
        ],
    ),
    (
        "ru",
        "Анна Дравич подчёркивала, что дорога закрыта, ссылаясь на доклад.",
        [("indirect", "дорога закрыта", "Анна Дравич")],
    ),
    (
        "ru",
        "Министр иностранных дел и торговли Бордурии Петер Дравич заявил, что дорога закрыта.",
        [("indirect", "дорога закрыта", "Петер Дравич")],
    ),
    (
        "ru",
        "В интервью Дравич также отметил, что дорога закрыта. Её закрыл Петер Дравич.",
        [("indirect", "дорога закрыта", "Петер Дравич")],
    ),
    (
        "ru",
        "Дорога закрыта, пояснил помощник Золтана Петер Дравич.",
        [("indirect", "Дорога закрыта", "Петер Дравич")],
    ),
    (
        "ru",
        "«Мы осуждаем этот странный шаг», — говорится в резолюции, принятой Парламентом.",
        [("direct", "Мы осуждаем этот странный шаг", "Парламент")],
    ),
    (
        "fr",
        "Anna Dravic a par ailleurs déclaré, comme elle l'avait fait, que la route était sûre.",
        [("indirect", "la route était sûre", "Anna Dravic")],
    ),
    (
        "fr",
        "Paul Dravic a réitéré sa position selon laquelle la route est sûre.",
        [("indirect", "la route est sûre", "Paul Dravic")],
    ),
    (
        "fr",
        "Paul Dravic s'est aussi dit prêt à un échange.",
        [("indirect", "prêt à un échange", "Paul Dravic")],
    ),
    (
        "de",
        "Anna Dravic sagte, ihr Land verhandle noch. Man spreche mit allen. "
        "Die Lage sei aber „schwer wie selten zuvor“.",
        [
            ("indirect", "ihr Land verhandle noch", "Anna Dravic"),
            ("indirect", "Man spreche mit allen", "Anna Dravic"),
            ("indirect", "Die Lage sei aber „schwer wie selten zuvor“", "Anna Dravic"),
        ],
    ),
    (
        "en",
        "The road stays open.  We have mended it,  Anna Dravic said on Monday.  It took a year.",
        [
            ("direct", "We have mended it", "Anna Dravic"),
            ("direct", "It took a year.", "Anna Dravic"),
        ],
    ),
    (
        "en",
        "SZOHOD (Agency) - Borduria intends to mend the road, President Anna Dravic said Friday.",
        [("indirect", "Borduria intends to mend the road", "Anna Dravic")],
    ),
    (
        "en",
        "Asked whether she would go, Anna Dravic said that she was not sure.",
        [("indirect", "she was not sure", "Anna Dravic")],
    ),
    (
        "ru",
        "Президент Анна Дравичсказала, что дорога закрыта. Мост тоже закрыт, пишетReuters.",
        [
            ("indirect", "дорога закрыта", "Анна Дравич"),
            ("indirect", "Мост тоже закрыт", "Reuters"),
        ],
    ),
    (
        "ru",
        "Представитель министерства по связям с прессой Пётр Золтанов заявил, что дорога закрыта.",
        [("indirect", "дорога закрыта", "Пётр Золтанов")],
    ),
    (
        "en",
        "Lena Marsh, 34, a nurse from Szohod, said she had waited for hours.",
        [("indirect", "she had waited for hours", "Lena Marsh")],
    ),
    (
        "en",
        "Asked why the road was shut, Anna Dravic said: “We had no money for it.”",
        [("direct", "We had no money for it.", "Anna Dravic")],
    ),
    (
        "ru",
        "«Мы этого не ждали, — сказала Анна Дравич. — Это очень странно».",
        [
            ("direct", "Мы этого не ждали", "Анна Дравич"),
            ("direct", "Это очень странно", "Анна Дравич"),
        ],
    ),
    (
        "ru",
        "— Нас никто не спрашивал, — жалуется Марта Целль. — Мы узнали обо всём из газет.",
        [
            ("direct", "Нас никто не спрашивал", "Марта Целль"),
            ("direct", "Мы узнали обо всём из газет.", "Марта Целль"),
        ],
    ),
    (
        "ru",
        "Судья Петер Штерн пояснил: его неправильно поняли.",
        [("indirect", "его неправильно поняли", "Петер Штерн")],
    ),
    (
        "es",
        "Marta Zell se quejó. Su vecino, Juan Roth, coincidió. “Nunca lo hacen”, señaló.",
        [("direct", "Nunca lo hacen", "Juan Roth")],
    ),
    (
        "de",
        "Anna Dravic klagte. Ihr Nachbar Peter Zoltan stimmt zu. „So ist es immer“, sagt er.",
        [("direct", "So ist es immer", "Peter Zoltan")],
    ),
    (
        "fr",
        '"Le pont est fermé, a déclaré Anna Dravic.\nNous le rouvrirons au printemps.\n'
        "Tout sera prêt, je vous le promets.\" La foule s'est dispersée.",
        [
            ("direct", "Le pont est fermé", "Anna Dravic"),
            ("direct", "Nous le rouvrirons au printemps.", "Anna Dravic"),
            ("direct", "Tout sera prêt, je vous le promets.", "Anna Dravic"),
        ],
    ),
    (
        "fr",
        '"Le pont est une honte, souligne Anna Dravic, ancienne maire de la ville et cheffe du '
        'parti, car personne ne le répare."',
        [
            ("direct", "Le pont est une honte", "Anna Dravic"),
            ("direct", "car personne ne le répare.", "Anna Dravic"),
        ],
    ),
    (
        "fr",
        "Beaucoup avouent ne pas voter : « À quoi bon, rien ne change jamais », dit un jeune.",
        [("direct", "À quoi bon, rien ne change jamais", "jeune")],
    ),
    (
        "fr",
        "Le Premier ministre bordure, Su Tai-lin, a estimé que la paix était fragile.",
        [("indirect", "la paix était fragile", "Su Tai-lin")],
    ),
    (
        "es",
        "La presidenta de la región, Marta Mas, anunció que habrá acuerdo.",
        [("indirect", "habrá acuerdo", "Marta Mas")],
    ),
    (
        "de",
        "„Willkommen in der Stadt“, sagte Peter Zoltan, der Bürgermeister laut Morgenblatt vom "
        "24. Juni: „Es ist schön, dass alle gekommen sind.“",
        [
            ("direct", "Willkommen in der Stadt", "Peter Zoltan"),
            ("direct", "Es ist schön, dass alle gekommen sind.", "Peter Zoltan"),
        ],
    ),
    (
        "ru",
        "Рурития и другие соседи, страны залива, Бордурия и Нордия, объявили, что не приедут.",
        [("indirect", "не приедут", "страны залива, Бордурия и Нордия")],
    ),
    (
        "ru",
        "Лояльный Петренко комитет объявил, что выборы прошли спокойно.",
        [("indirect", "выборы прошли спокойно", "Лояльный Петренко комитет")],
    ),
    (
        "ru",
        "- Вот и весь порядок! Слава богу, что он есть, - добавил Пётр Золтан.",
        [("direct", "Вот и весь порядок! Слава богу, что он есть", "Пётр Золтан")],
    ),
    (
        "ru",
        "Следует прекратить сборы в нарушение местного права, говорится в документе.",
        [("indirect", "Следует прекратить сборы в нарушение местного права", None)],
    ),
]

#: sentences that say nothing of anybody
NOT_FOUND = [
    ("en", "If Peter Zoltan says he is ready, the talks will go on."),
    ("ru", "Пётр Золтанов объявил о закрытии дороги, что вызвало споры."),
    ("en", "Borduria declared itself independent on Monday after its people had voted."),
    ("en", "Borduria considers the vote fair and President Dravic was to address the house."),
    ("es", "Se espera que otros países sigan su ejemplo."),
    ("en", "Peter Zoltan welcomed the decision of the court."),
    ("en", "The so-called “flower war” ended after a week."),
    ("en", "The company is said to have closed its doors."),
    ("en", "Peter Zoltan refused to say whether he would resign."),
    ("en", "Peter Zoltan did not say that taxes would fall."),
    ("en", "The claims have dogged the party for years."),
    ("ru", "Пётр Золтанов приветствовал решение суда."),
    ("ru", "Газета «Утро» вышла вчера."),
    ("ru", "Об этом сообщает газета."),
    ("es", "El acuerdo firmado por Pedro Zoltán entró en vigor."),
    ("fr", "Le texte annoncé par Pierre Zoltan est entré en vigueur."),
    ("de", "Peter Zoltan begrüßte die Entscheidung des Gerichts."),
    ("ru", "Анна Дравич подписала указ о «состоянии всех мостов страны» в пятницу."),
]

#: whom a speaker speaks for
SPOKEN_FOR = [
    ("en", "Serbia did not react at first. Its foreign ministry said the road was safe.", ["SRB"]),
    ("en", "President Anna Dravic of Serbia said the road was safe.", ["SRB"]),
    ("en", "The Serbian president said that the road was safe.", ["SRB"]),
    ("en", "Ireland, Norway and Spain said the road was safe.", ["IRL", "NOR", "ESP"]),
    (
        "en",
        "The statement, issued by the Serbian foreign ministry, said the road was safe.",
        ["SRB"],
    ),
    ("en", "Serbia will close the road, the foreign ministry said.", ["SRB"]),
    ("ru", "«Анкара закроет эту дорогу», — сообщили в МИД.", ["TUR"]),
    ("ru", "Президент Чехии заявил, что дорога открыта.", ["CZE"]),
    (
        "ru",
        "В интервью французскому изданию ''Utro'' президент Сербии Анна Дравич заявила, что дорога "
        "открыта.",
        ["SRB"],
    ),
    ("ru", "В Анкаре заявили, что дорога открыта.", ["TUR"]),
    ("ru", "«Дорога уже открыта», — говорится в заявлении МИД Сербии.", ["SRB"]),
    ("uk", "В Анкарі наголосили, що дорога відкрита.", ["TUR"]),
    ("uk", "У заяві МЗС Литви йдеться, що дорога відкрита.", ["LTU"]),
    ("de", "In Berlin hieß es, die Straße sei sicher.", ["DEU"]),
    ("de", "In einer Erklärung der serbischen Regierung hieß es, sie sei sicher.", ["SRB"]),
]
