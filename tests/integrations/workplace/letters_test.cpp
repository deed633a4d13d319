#include "integrations/workplace/letters.hpp"

#include "tests/support/desk_case.hpp"

namespace calcar::workplace {
namespace {

using tests::deskOn;
using tests::ida;
using tests::visit;

class LettersTest : public tests::OnEveryDatabase {
 protected:
  LettersTest() : m_desk(deskOn(newStore(), folder())) {
    const auto opened = m_desk->begin(m_desk->findOrAdd(ida()).value().id);
    m_token = opened.value().token;
    EXPECT_TRUE(m_desk->act(m_token, visit("v1")));
    EXPECT_TRUE(m_desk->act(m_token, engine::MakeEdit{engine::SetSide{engine::Side::Left}}));
  }
  /// @returns the document on its way
  store::Outgoing signsAs(const std::string& name) {
    EXPECT_TRUE(m_desk->act(m_token, engine::Review{}));
    const auto done =
        m_desk->sign(m_token, {{name, "physiotherapist", "P007"}, {engine::DocumentKind::Note}, {}});
    EXPECT_TRUE(done) << done.error().detail;
    const auto number = std::get<engine::Sign>(done->entry->action).documents.at(0).number;
    return store::Outbox(m_desk->store()).queue(m_desk->actor(), number, "folder:praxis", false).value();
  }
  Desk& desk() { return *m_desk; }
  [[nodiscard]] const engine::ContextToken& token() const { return m_token; }

 private:
  std::unique_ptr<Desk> m_desk;
  engine::ContextToken m_token;
};

TEST_P(LettersTest, HoldTheSignedBytesAndWhoSignedThemWhen) {
  const auto outgoing = signsAs("Nora Berg");

  const auto letter = letterOf(desk().store(), outgoing);

  ASSERT_TRUE(letter) << letter.error().detail;
  EXPECT_EQ(letter->id, outgoing.id);
  EXPECT_EQ(letter->document, outgoing.document);
  EXPECT_EQ(letter->kind, "note");
  EXPECT_EQ(letter->title, "Consultation note");
  EXPECT_EQ(letter->pdf, store::Outbox(desk().store()).document(outgoing.document).value());
  EXPECT_EQ(letter->patient.family, "Läufer");
  EXPECT_EQ(letter->signedBy, "Nora Berg");
  EXPECT_EQ(toText(letter->signedAt), "2026-11-20T10:15");
}

TEST_P(LettersTest, TellTheSignatureOfTheirOwnVersion) {
  const auto first = signsAs("Nora Berg");
  ASSERT_TRUE(desk().act(token(), engine::Amend{0, "a word was wrong"}));
  const auto second = signsAs("Ole Vik");

  EXPECT_EQ(letterOf(desk().store(), first)->signedBy, "Nora Berg");
  EXPECT_EQ(letterOf(desk().store(), second)->signedBy, "Ole Vik");
}

TEST_P(LettersTest, AreNotMadeOfADocumentThatIsNotThere) {
  store::Outgoing outgoing = signsAs("Nora Berg");
  outgoing.document = "20260101-abcdef01";

  const auto letter = letterOf(desk().store(), outgoing);

  ASSERT_FALSE(letter);
  EXPECT_EQ(letter.error().code, engine::ErrorCode::UnknownId);
}

CALCAR_ON_EVERY_DATABASE(LettersTest);

}  // namespace
}  // namespace calcar::workplace
