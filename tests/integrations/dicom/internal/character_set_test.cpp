#include "integrations/dicom/internal/character_set.hpp"

#include <gtest/gtest.h>

#include <string>

namespace calcar::dicom {
namespace {

using Forms = std::vector<std::string>;

/// The written forms of a name; an undecodable one is led by an exclamation mark.
Forms formsOf(std::string_view declared, std::string_view bytes) {
  Forms forms;
  for (const Text& form : CharacterSet(declared).nameForms(bytes)) {
    forms.push_back((form.undecodable ? "!" : "") + form.value);
  }
  return forms;
}

Text textOf(std::string_view declared, std::string_view bytes) { return CharacterSet(declared).text(bytes); }

struct Name {
  std::string_view declared;
  std::string_view bytes;
  Forms forms;
};

// The examples of DICOM PS3.5, annexes H (Japanese), I (Korean), J (UTF-8, GB18030) and K (GB 2312), and of a
// well-known collection of test files.
TEST(CharacterSet, ReadsTheNamesOfTheStandardsExamples) {
  const Name names[] = {
      {"\\ISO 2022 IR 87",
       "Yamada^Tarou=\x1B$B;3ED\x1B(B^\x1B$BB@O:\x1B(B=\x1B$B$d$^$@\x1B(B^\x1B$B$?$m$&\x1B(B",
       {"Yamada^Tarou", "山田^太郎", "やまだ^たろう"}},
      {"ISO 2022 IR 13\\ISO 2022 IR 87",
       "\xD4\xCF\xC0\xDE^\xC0\xDB\xB3=\x1B$B;3ED\x1B(J^\x1B$BB@O:\x1B(J=\x1B$B$d$^$@\x1B(J^"
       "\x1B$B$?$m$&\x1B(J",
       {"ﾔﾏﾀﾞ^ﾀﾛｳ", "山田^太郎", "やまだ^たろう"}},
      {"\\ISO 2022 IR 149",
       "Hong^Gildong=\x1B$)C\xFB\xF3^\x1B$)C\xD1\xCE\xD4\xD7=\x1B$)C\xC8\xAB^\x1B$)C\xB1\xE6\xB5\xBF",
       {"Hong^Gildong", "洪^吉洞", "홍^길동"}},
      {"ISO_IR 192", "Wang^XiaoDong=\xE7\x8E\x8B^\xE5\xB0\x8F\xE6\x9D\xB1=", {"Wang^XiaoDong", "王^小東"}},
      {"GB18030", "Wang^XiaoDong=\xCD\xF5^\xD0\xA1\xB6\xAB=", {"Wang^XiaoDong", "王^小东"}},
      {"\\ISO 2022 IR 58",
       "Zhang^XiaoDong=\x1B$)A\xD5\xC5^\x1B$)A\xD0\xA1\xB6\xAB=",
       {"Zhang^XiaoDong", "张^小东"}},
      {"ISO_IR 100", "Buc^J\xE9r\xF4me", {"Buc^Jérôme"}},
      {"ISO_IR 100",
       "\xC4neas^R\xFC"
       "diger",
       {"Äneas^Rüdiger"}},
      {"ISO_IR 126", "\xC4\xE9\xEF\xED\xF5\xF3\xE9\xEF\xF2", {"Διονυσιος"}},
      {"ISO_IR 127", "\xE2\xC8\xC7\xE6\xEA^\xE4\xE6\xD2\xC7\xD1", {"قباني^لنزار"}},
      {"ISO_IR 138", "\xF9\xF8\xE5\xEF^\xE3\xE1\xE5\xF8\xE4", {"שרון^דבורה"}},
      {"ISO_IR 144",
       "\xBB\xEE\xDA"
       "ce\xDC\xD1yp\xD3",
       {"Люк"
        "ce"
        "мб"
        "yp"
        "г"}},
  };
  for (const Name& name : names) {
    EXPECT_EQ(formsOf(name.declared, name.bytes), name.forms);
  }
}

TEST(CharacterSet, ReadsTheTextsOfTheStandardsExamples) {
  EXPECT_EQ(textOf("\\ISO 2022 IR 58",
                   "1. First line \x1B$)A\xD6\xD0\xCE\xC4.\r\n2. Second \x1B$)A\xD6\xD0\xCE\xC4, end\r\n"),
            (Text{"1. First line 中文. 2. Second 中文, end", false}));
  EXPECT_EQ(textOf("\\ISO 2022 IR 149", "\x1B$)C\xB1\xE8\xC8\xF1\xC1\xDF first"),
            (Text{"김희중 first", false}));
}

struct OneName {
  std::string_view declared;
  std::string_view bytes;
  std::string_view shown;
};

TEST(CharacterSet, ReadsEverySingleByteSet) {
  const OneName names[] = {
      {"ISO_IR 101", "\xA3ukasz^Wa\xB3\xEAsa", "Łukasz^Wałęsa"},
      {"ISO_IR 109", "\xC6\x61\xF8", "Ĉaĝ"},
      {"ISO_IR 110", "\xA9\xBE", "Šž"},
      {"ISO_IR 148", "\xDD\xFE\xFD\xF0", "İşığ"},
      {"ISO_IR 166", "\xCA\xC1\xAA\xD2\xC2", "สมชาย"},
      {"ISO_IR 203", "\xA4\xBD", "€œ"},
      {"ISO_IR 13", "\xD4\xCF\xC0\xDE ~", "ﾔﾏﾀﾞ ‾"},
      {"ISO 2022 IR 144", "\xB8\xD2\xD0\xDD\xDE\xD2^\xBF\xF1\xE2\xE0", "Иванов^Пётр"},
  };
  for (const OneName& name : names) {
    EXPECT_EQ(formsOf(name.declared, name.bytes), Forms{std::string(name.shown)});
  }
}

TEST(CharacterSet, ReadsTheSecondJapaneseSet) {
  EXPECT_EQ(textOf("\\ISO 2022 IR 87\\ISO 2022 IR 159", "\x1B$(D0!\x1B(B/\x1B$@;3\x1B(B"),
            (Text{"丂/山", false}));
}

TEST(CharacterSet, SwitchesBetweenSingleByteSetsByEscapeSequence) {
  EXPECT_EQ(formsOf("ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126",
                    "M\xFCller \x1B-L\xB8\xD2\xD0\xDD^\x1B-F\xC5\xEB\xDD\xED\xE7 \x1B-A\xE9"),
            Forms{"Müller Иван^Ελένη é"});
}

TEST(CharacterSet, AnEscapeSequenceHoldsToTheNextDelimiter) {
  EXPECT_EQ(formsOf("ISO 2022 IR 100\\ISO 2022 IR 144", "\x1B-L\xB8\xD2^\xE9=\xE9"), (Forms{"Ив^é", "é"}));
  EXPECT_EQ(formsOf("\\ISO 2022 IR 149", "\x1B$)C\xFB\xF3^\xD1\xCE"),
            Forms{"!\\x1B$)C\\xFB\\xF3^\\xD1\\xCE"});
  EXPECT_EQ(textOf("ISO 2022 IR 100\\ISO 2022 IR 144", "\x1B-L\xB8\xD2\r\n\xE9"), (Text{"Ив é", false}));
  EXPECT_EQ(textOf("ISO 2022 IR 100\\ISO 2022 IR 144", "\x1B-L\xB8\xD2^\xB8"), (Text{"Ив^И", false}));
}

TEST(CharacterSet, ADelimiterInsideACharacterDividesNothing) {
  EXPECT_EQ(textOf("GB18030", "\x81\\\xD0\xA1\\\xB6\xAB"), (Text{"乗小", false}));
  EXPECT_EQ(textOf("GBK", "\x81^\xD0\xA1"), (Text{"乛小", false}));
  EXPECT_EQ(textOf("SJIS", "\x83\\\x83j"), (Text{"ソニ", false}));
  EXPECT_EQ(textOf("\\ISO 2022 IR 87", "\x1B$B%=%K\x1B(B\\second"), (Text{"ソニ", false}));
  EXPECT_EQ(formsOf("\\ISO 2022 IR 87", "\x1B$B%=%K\x1B(B=second"), (Forms{"ソニ", "second"}));
  EXPECT_EQ(formsOf("\\ISO 2022 IR 87", "\x1B$B0\\\x1B(B^\x1B$B^$\x1B(B"), Forms{"移^泙"});
}

TEST(CharacterSet, TheFirstOfSeveralValuesCounts) {
  EXPECT_EQ(formsOf("ISO_IR 100", "Buc^J\xE9r\xF4me\\Buc^Second"), Forms{"Buc^Jérôme"});
  EXPECT_EQ(textOf("ISO_IR 100",
                   "  H\xFC"
                   "fte \\ Knie"),
            (Text{"Hüfte", false}));
  EXPECT_EQ(textOf("", "\\second"), Text{});
}

TEST(CharacterSet, ReadsFourByteCharacters) {
  EXPECT_EQ(textOf("GB18030", "\x95\x34\xB2\x35 \x81\x30\x8A\x39"), (Text{"𠮷 ñ", false}));
  EXPECT_TRUE(textOf("GB18030", "\x95\x34\xB2").undecodable);
}

TEST(CharacterSet, MisspeltTermsAreUnderstood) {
  for (const char* declared :
       {"ISO-IR 100", "ISO IR 100", "ISO_IR_100", "iso_ir 100", "ISOIR100", "ISO 2022 100", "ISO_2022_IR_100",
        "ISO8859-1", "ISO-8859-1", "ISO_8859_1", "8859-1", "latin1", "Latin-1", "IR 100", "ISO 100",
        " ISO_IR 100 ", "CP1252"}) {
    EXPECT_EQ(textOf(declared, "M\xFCller"), (Text{"Müller", false})) << declared;
  }
  for (const char* declared : {"UTF8", "utf-8", "UTF_8", "ISO_IR_192", "ISO IR 192", "ISO 2022 IR 192"}) {
    EXPECT_EQ(textOf(declared, "Müller"), (Text{"Müller", false})) << declared;
  }
  for (const char* declared :
       {"ISO_2022_IR_6\\ISO_2022_IR_87", "ISO 2022 6\\ISO 2022 87", "ISO_IR 6\\ISO_IR 87"}) {
    EXPECT_EQ(textOf(declared, "\x1B$B;3ED\x1B(B"), (Text{"山田", false})) << declared;
  }
}

TEST(CharacterSet, PrivateWordsOfClearMeaningAreUnderstood) {
  EXPECT_EQ(textOf("KSC", "\xC8\xAB\xB1\xE6\xB5\xBF"), (Text{"홍길동", false}));
  EXPECT_EQ(textOf("SHIFT_JIS", "\x8E\x52\x93\x63"), (Text{"山田", false}));
  EXPECT_EQ(textOf("EUC-JP", "\xBB\xB3\xC5\xC4"), (Text{"山田", false}));
  EXPECT_EQ(textOf("windows-1251", "\xC8\xE2\xE0\xED"), (Text{"Иван", false}));
  EXPECT_EQ(textOf("KOI8-R", "\xE9\xD7\xC1\xCE"), (Text{"Иван", false}));
  EXPECT_EQ(textOf("BIG5", "\xA4\xFD\xA4p\xAA\x46"), (Text{"王小東", false}));
  EXPECT_EQ(textOf("GB2312", "\xCD\xF5"), (Text{"王", false}));
}

TEST(CharacterSet, HighBytesWithoutADeclarationAreNeverGuessed) {
  EXPECT_EQ(formsOf("", "M\xFCller^J\xF6rg"), Forms{"!M\\xFCller^J\\xF6rg"});
  EXPECT_EQ(formsOf("", "Müller"), Forms{"!M\\xC3\\xBCller"});
  EXPECT_EQ(textOf("ISO_IR 6", "M\xFCller"), (Text{"M\\xFCller", true}));
  EXPECT_EQ(textOf("\\ISO 2022 IR 87", "M\xFCller"), (Text{"M\\xFCller", true}));
}

TEST(CharacterSet, AnUnknownTermLeavesAsciiReadableAndMarksTheRest) {
  for (const char* declared : {"ISO_IR 999", "PRIVATE", "ISO_IR", "100", "ISO 8859", "ISO_IR 1000", "?"}) {
    EXPECT_EQ(textOf(declared, "Miller"), (Text{"Miller", false})) << declared;
    EXPECT_EQ(textOf(declared, "M\xFCller"), (Text{"M\\xFCller", true})) << declared;
  }
  EXPECT_EQ(textOf("PRIVATE", "\x83\\\x83j"), (Text{"\\x83\\x5C\\x83j", true}))
      << "half a character may be lost";
}

TEST(CharacterSet, BytesWithoutMeaningInTheDeclaredSetAreMarked) {
  EXPECT_TRUE(textOf("ISO_IR 100", "M\x81ller").undecodable) << "C1 control";
  EXPECT_TRUE(textOf("ISO_IR 127", "\xA1").undecodable) << "unassigned";
  EXPECT_TRUE(textOf("ISO_IR 192", "M\xFCller").undecodable);
  EXPECT_TRUE(textOf("ISO_IR 192", "\xC0\xAF").undecodable) << "overlong";
  EXPECT_TRUE(textOf("ISO_IR 192", "\xED\xA0\x80").undecodable) << "surrogate";
  EXPECT_TRUE(textOf("ISO_IR 192", "M\xEF\xBF\xBDller").undecodable) << "lost before us";
  EXPECT_TRUE(textOf("ISO_IR 192",
                     "a\xE2\x80\xAE"
                     "b")
                  .undecodable)
      << "turned reading direction";
  EXPECT_TRUE(textOf("ISO_IR 13", "\x8E\x52\x93\x63").undecodable) << "kanji of Shift JIS";
  EXPECT_TRUE(textOf("GB18030", "\xCD").undecodable) << "half a character";
  EXPECT_TRUE(textOf("\\ISO 2022 IR 87", "\x1B$B;3E").undecodable) << "half a character";
  EXPECT_TRUE(textOf("\\ISO 2022 IR 87", "\x1B$B;3\x1B(Z").undecodable) << "unknown escape sequence";
  EXPECT_TRUE(textOf("ISO_IR 100",
                     "a\x07"
                     "b")
                  .undecodable)
      << "control character";
}

TEST(CharacterSet, SignsThatStandInNoNameShowThatTheDeclaredSetIsWrong) {
  // A Chinese and a Russian name in sets of their countries, declared as Latin-1.
  EXPECT_EQ(formsOf("ISO_IR 100", "\xCD\xF5^\xD0\xA1\xC3\xF7"), Forms{R"(!\xCD\xF5^\xD0\xA1\xC3\xF7)"});
  EXPECT_EQ(formsOf("ISO_IR 100", "\xC8\xE2\xE0^\xCF\xB8\xF2\xF0"),
            Forms{R"(!\xC8\xE2\xE0^\xCF\xB8\xF2\xF0)"});
  EXPECT_EQ(formsOf("ISO_IR 100",
                    "Garc\xED"
                    "a^M\xAA"),
            Forms{"García^Mª"});
  EXPECT_EQ(textOf("ISO_IR 100", "Dunn 45\xB0").value, "Dunn 45°") << "only names";
}

TEST(CharacterSet, EscapeSequencesWithoutCodeExtensionsAreMarked) {
  EXPECT_EQ(textOf("ISO_IR 100", "\x1B$B;3ED\x1B(B"), (Text{"\\x1B$B;3ED\\x1B(B", true}));
  EXPECT_TRUE(textOf("", "\x1B$B;3ED\x1B(B").undecodable);
  EXPECT_TRUE(textOf("ISO_IR 192", "\x1B$B;3ED\x1B(B").undecodable);
}

TEST(CharacterSet, AStandardEscapeSequenceIsReadThoughItsSetIsNotListed) {
  EXPECT_EQ(textOf("ISO 2022 IR 100", "\x1B$B;3ED\x1B(B"), (Text{"山田", false}));
}

TEST(CharacterSet, EachFormOfANameIsDecodedOnItsOwn) {
  EXPECT_EQ(formsOf("\\ISO 2022 IR 87", "Yamada^Tarou=\xFC\xFD=\x1B$B$d\x1B(B"),
            (Forms{"Yamada^Tarou", "!\\xFC\\xFD", "や"}));
}

}  // namespace
}  // namespace calcar::dicom
