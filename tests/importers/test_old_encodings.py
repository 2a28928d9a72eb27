"""Which encoding from before Unicode a file is in: told by what its letters would be."""

from __future__ import annotations

import pytest

from annotator.importers.decoding import decoded

TEXTS = {
    "cp1252 mac_roman": [
        "“We’re not done yet,” the mayor said. It’s a long road — and a costly one.",
        "The café was full. “No,” she said…",
        "The bridge is closed – again. That’s that.",
        "El alcalde anunció que la escuela abrirá mañana. ¿Quién pagará? «No sé», dijo Muñoz.",
        "La mairie a décidé de fermer l’école. « C’est très décevant », a dit une élève à Noël.",
        "Der Bürgermeister muss die Schule schließen. „Schade“, sagte er. Größere öffnen später.",
    ],
    "cp850": [
        "El alcalde anunció que la escuela abrirá mañana.",
        "The café was full.",
    ],
    "cp1250 iso8859_2 cp852": [
        "Burmistrz ogłosił, że szkoła zostanie zamknięta. Dzieci czekały na wiadomość.",
        "Starosta oznámil, že škola bude uzavřena. Děti čekaly u řeky, když přišel mráz.",
    ],
    "cp1254": ["Belediye başkanı okulun pazartesi günü kapanacağını açıkladı."],
    "cp1257": ["Meras pranešė, kad mokykla bus uždaryta. Vaikai laukė žinių prie upės."],
    "cp1251 koi8_r cp866 iso8859_5 mac_cyrillic": [
        "Мэр объявил, что школа закроется в понедельник. Дети ждали новостей у реки.",
    ],
    "cp1251 koi8_u": ["Міський голова оголосив, що школа зачиниться. Діти чекали біля річки."],
    "cp1253 iso8859_7": ["Ο δήμαρχος ανακοίνωσε ότι το σχολείο θα κλείσει τη Δευτέρα."],
    "cp1255": ["ראש העיר הודיע שבית הספר ייסגר ביום שני. הילדים חיכו לחדשות ליד הנהר."],
    "cp1256 iso8859_6": ["أعلن رئيس البلدية أن المدرسة ستغلق يوم الاثنين."],
    "cp874": ["นายกเทศมนตรีประกาศว่าโรงเรียนจะปิดในวันจันทร์ เขากล่าวว่าเป็นการตัดสินใจที่ยาก"],
    "cp932 euc_jp iso2022_jp": ["市長は学校を閉鎖すると発表した。子どもたちは待っていた。"],
    "gb18030": ["市长宣布学校将于星期一关闭。他说：“这是一个困难的决定。”孩子们在河边等待消息。"],
    "big5": ["市長宣布學校將於星期一關閉。他說：「這是一個困難的決定。」孩子們在河邊等待消息。"],
    "cp949 iso2022_kr": [
        "시장은 월요일에 학교를 닫는다고 발표했다. 아이들은 소식을 기다리고 있었다."
    ],
}


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (encoding, text)
        for encodings, texts in TEXTS.items()
        for encoding in encodings.split()
        for text in texts
    ],
)
def test_texts_in_older_encodings_are_read(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding)) == text
    assert decoded(f"{text}\n".encode(encoding) * 200) == f"{text}\n" * 200


def test_the_euro_tells_the_newer_latin_from_the_older() -> None:
    assert decoded("Das macht 5 € für Öl.".encode("iso8859_15")) == "Das macht 5 € für Öl."


@pytest.mark.parametrize("text", ["It cost $5 –", "That’s all.", "§ 5", "20 °C", "café", "© 2026"])
def test_a_lone_sign_says_nothing_against_the_usual_encoding(text: str) -> None:
    assert decoded(text.encode("cp1252")) == text


def test_a_broken_sign_of_two_bytes_is_one_broken_place() -> None:
    content = TEXTS["gb18030"][0].encode("gb18030") * 10_000
    text = decoded(content[:-1])
    assert text is not None
    assert text.startswith(TEXTS["gb18030"][0])
    assert text.count("\ufffd") == 1
