#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "integrations/store/pending.hpp"
#include "tests/support/desk_case.hpp"

namespace calcar::workplace {
namespace {

using tests::deskOn;
using tests::ida;
using tests::visit;
using tests::yes;

/// On a server only: a file cannot go away and come back.
class WaitingTest : public tests::OnEveryDatabase {
 protected:
  /// Nobody gets in any more, and who is in is thrown out; or all may come again.
  void letIn(bool allowed) {
    auto& server = tests::PrivatePostgres::ofThisProcess();
    server.run("ALTER DATABASE " + location().database + " ALLOW_CONNECTIONS " + (allowed ? "true" : "false"));
    if (!allowed) {
      server.cutConnections(location());
    }
  }
};

TEST_P(WaitingTest, GoesOnWithoutTheDatabaseAndLosesNothing) {
  const auto desk = deskOn(newStore(), folder());
  const auto token = desk->begin(desk->findOrAdd(ida())->id)->token;
  ASSERT_TRUE(desk->act(token, visit("v1")));
  letIn(false);

  const auto first = desk->act(token, yes("night-pain"));
  const auto second = desk->act(token, yes("limp-in-ordinary-walking"));

  ASSERT_TRUE(first) << first.error().detail;
  ASSERT_TRUE(second) << second.error().detail;
  EXPECT_EQ(first->saving, Saving::Waiting);
  EXPECT_FALSE(first->why.empty());
  EXPECT_EQ(desk->waiting(), 2U);
  EXPECT_EQ(desk->read(token)->episode.visits[0].observations.size(), 2U);
  letIn(true);
  const auto third = desk->act(token, engine::MakeEdit{engine::SetSide{engine::Side::Left}});
  ASSERT_TRUE(third) << third.error().detail;
  EXPECT_EQ(third->saving, Saving::Stored);
  EXPECT_EQ(desk->waiting(), 0U);
  EXPECT_EQ(desk->read(token)->sequence, 4);
}

TEST_P(WaitingTest, KeepsWhatWaitsAcrossACrashOfTheProgram) {
  engine::ContextToken token;
  {
    const auto desk = deskOn(newStore(), folder());
    token = desk->begin(desk->findOrAdd(ida())->id)->token;
    ASSERT_TRUE(desk->act(token, visit("v1")));
    letIn(false);
    ASSERT_TRUE(desk->act(token, yes("night-pain")));
  }
  letIn(true);
  const auto desk = deskOn(openStore(), folder());

  const auto opened = desk->open(token.consultation);

  ASSERT_TRUE(opened) << opened.error().detail;
  EXPECT_EQ(desk->read(opened->token)->episode.visits[0].observations.size(), 1U);
  EXPECT_EQ(desk->waiting(), 0U);
}

TEST_P(WaitingTest, DoesNotSignWithoutTheDatabase) {
  const auto desk = deskOn(newStore(), folder());
  const auto token = desk->begin(desk->findOrAdd(ida())->id)->token;
  ASSERT_TRUE(desk->act(token, visit("v1")));
  ASSERT_TRUE(desk->act(token, engine::MakeEdit{engine::SetSide{engine::Side::Left}}));
  ASSERT_TRUE(desk->act(token, engine::Review{}));
  letIn(false);

  const auto done = desk->sign(token, {{"Nora Berg", {}, {}}, {engine::DocumentKind::Note}, {}});

  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, engine::ErrorCode::Unavailable);
  letIn(true);
}

INSTANTIATE_TEST_SUITE_P(EveryDatabase, WaitingTest, ::testing::Values(store::Location::Kind::Server),
                         tests::nameOfDatabase);

class PendingTest : public ::testing::Test {
 protected:
  PendingTest()
      : m_key(store::keyFromFile(tests::keyFileIn(m_folder.path()))),
        m_store(store::Store::create(tests::fileIn(m_folder.path()), *m_key).value()),
        pending(m_store, m_folder.path() / "waiting") {}

  tests::TestFolder m_folder;
  std::unique_ptr<store::KeySource> m_key;
  store::Store m_store;
  store::Pending pending;
};

TEST_F(PendingTest, GivesBackWhatItKeptInOrder) {
  ASSERT_TRUE(pending.keep("ida", "hip", {5, "a", "first"}));
  ASSERT_TRUE(pending.keep("ida", "hip", {6, "b", "second"}));

  const auto entries = pending.read("ida", "hip");

  ASSERT_TRUE(entries);
  ASSERT_EQ(entries->size(), 2U);
  EXPECT_EQ((*entries)[0].payload, "first");
  EXPECT_EQ((*entries)[1].id, "b");
  EXPECT_EQ(pending.waiting(), std::vector<std::string>{"hip"});
}

TEST_F(PendingTest, LeavesOutWhatWasCutOffWhileItWasWritten) {
  ASSERT_TRUE(pending.keep("ida", "hip", {5, "a", "first"}));
  const auto file = m_folder.path() / "waiting" / "hip.pending";
  const auto whole = std::filesystem::file_size(file);
  ASSERT_TRUE(pending.keep("ida", "hip", {6, "b", "second"}));
  std::ifstream stream(file, std::ios::binary);
  const std::string both{std::istreambuf_iterator<char>(stream), {}};

  for (auto size = whole; size < both.size(); ++size) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << both.substr(0, size);
    const auto entries = pending.read("ida", "hip");
    ASSERT_TRUE(entries) << "at " << size;
    ASSERT_EQ(entries->size(), 1U) << "at " << size;
  }
}

TEST_F(PendingTest, LeavesOutATailThatNeverReachedTheDisk) {
  ASSERT_TRUE(pending.keep("ida", "hip", {5, "a", "first"}));
  const auto file = m_folder.path() / "waiting" / "hip.pending";
  std::filesystem::resize_file(file, std::filesystem::file_size(file) + 100);

  const auto entries = pending.read("ida", "hip");

  ASSERT_TRUE(entries);
  EXPECT_EQ(entries->size(), 1U);
}

TEST_F(PendingTest, OpensForNoOtherPatient) {
  ASSERT_TRUE(pending.keep("ida", "hip", {5, "a", "first"}));

  const auto entries = pending.read("ben", "hip");

  ASSERT_FALSE(entries);
  EXPECT_EQ(entries.error().code, engine::ErrorCode::Sealed);
}

TEST_F(PendingTest, HoldsNoPlainText) {
  ASSERT_TRUE(pending.keep("ida", "hip", {5, "a", "canary-word"}));
  std::ifstream stream(m_folder.path() / "waiting" / "hip.pending", std::ios::binary);
  const std::string raw{std::istreambuf_iterator<char>(stream), {}};

  EXPECT_EQ(raw.find("canary"), std::string::npos);
}

TEST_F(PendingTest, IsEmptyOnceCleared) {
  ASSERT_TRUE(pending.keep("ida", "hip", {5, "a", "first"}));

  pending.clear("hip");

  EXPECT_TRUE(pending.read("ida", "hip")->empty());
  EXPECT_TRUE(pending.waiting().empty());
}

}  // namespace
}  // namespace calcar::workplace
