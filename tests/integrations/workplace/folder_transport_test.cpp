#include "integrations/workplace/folder_transport.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <thread>

#include "tests/integrations/workplace/support/letters.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::workplace {
namespace {

using tests::bytesOf;
using tests::letterOf;
using tests::sentOf;
using tests::TestFolder;
using tests::visibleIn;
using Kind = Outcome::Kind;
namespace fs = std::filesystem;

const std::string kNumber = "20261129-1";
const std::string kFile = kNumber + ".pdf";

class Folder : public ::testing::Test {
 protected:
  Folder() : letter(letterOf("abc", kNumber)), transport("folder:praxis", folder.path()) {}

  [[nodiscard]] fs::path own(const std::string& name) const { return folder.path() / ".calcar" / name; }
  [[nodiscard]] fs::path seen() const { return folder.path() / kFile; }
  [[nodiscard]] std::vector<std::string> visible() const { return visibleIn(folder.path()); }

  TestFolder folder;
  OutgoingLetter letter;
  FolderTransport transport;
};

TEST_F(Folder, TheReceiverFindsTheSignedBytesUnderTheNumberOfTheDocument) {
  const Outcome outcome = transport.deliver(letter);

  EXPECT_EQ(outcome.kind, Kind::Delivered) << outcome.detail;
  EXPECT_EQ(visible(), std::vector<std::string>{kFile});
  EXPECT_EQ(bytesOf(seen()), letter.pdf);
}

TEST_F(Folder, NothingIsNamedAfterThePersonAndNoReceiptTellsOfThem) {
  ASSERT_EQ(transport.deliver(letter).kind, Kind::Delivered);

  for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
    const std::string name = entry.path().filename().string();
    EXPECT_EQ(name.find("ufer"), std::string::npos) << name;
    EXPECT_EQ(name.find("4711"), std::string::npos) << name;
  }
  EXPECT_EQ(bytesOf(own("abc.receipt")).find("ufer"), std::string::npos);
  EXPECT_FALSE(fs::exists(own("abc.copy")));
}

TEST_F(Folder, OthersThanOwnerAndGroupCannotReadIt) {
  ASSERT_EQ(transport.deliver(letter).kind, Kind::Delivered);

  EXPECT_EQ(fs::status(seen()).permissions() & fs::perms::others_all, fs::perms::none);
  EXPECT_EQ(
      fs::status(folder.path() / ".calcar").permissions() & (fs::perms::group_all | fs::perms::others_all),
      fs::perms::none);
}

TEST_F(Folder, DeliveredTenTimesItIsThereOnce) {
  for (int i = 0; i < 10; ++i) {
    ASSERT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  }

  EXPECT_EQ(visible(), std::vector<std::string>{kFile});
}

TEST_F(Folder, WhatWasTakenAwayIsNotPutThereAgain) {
  ASSERT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  fs::remove(seen());

  for (int i = 0; i < 10; ++i) {
    ASSERT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  }

  EXPECT_TRUE(visible().empty());
}

TEST_F(Folder, IsAcknowledgedWhenTheReceiverTookIt) {
  EXPECT_FALSE(transport.acknowledged(sentOf(letter)));
  ASSERT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  EXPECT_FALSE(transport.acknowledged(sentOf(letter)));

  fs::rename(seen(), folder.path() / "taken.pdf");

  EXPECT_TRUE(transport.acknowledged(sentOf(letter)));
}

TEST_F(Folder, AnUnpluggedDriveIsNoAcknowledgement) {
  ASSERT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  const fs::path elsewhere = folder.path().string() + "-away";
  fs::rename(folder.path(), elsewhere);
  EXPECT_FALSE(transport.acknowledged(sentOf(letter)));

  fs::create_directory(folder.path());  // the empty place where a drive is mounted
  EXPECT_FALSE(transport.acknowledged(sentOf(letter)));

  fs::remove(folder.path());
  fs::rename(elsewhere, folder.path());
}

TEST_F(Folder, AMissingFolderIsNeverMade) {
  FolderTransport missing("folder:praxis", folder.path() / "nas");

  const Outcome outcome = missing.deliver(letter);

  EXPECT_EQ(outcome.kind, Kind::TryAgain);
  EXPECT_NE(outcome.detail.find("network drive"), std::string::npos) << outcome.detail;
  EXPECT_FALSE(fs::exists(folder.path() / "nas"));
}

TEST_F(Folder, AFileInPlaceOfTheFolderIsToldAndTriedAgain) {
  std::ofstream(folder.path() / "nas") << "a file";
  FolderTransport wrong("folder:praxis", folder.path() / "nas");

  const Outcome outcome = wrong.deliver(letter);

  EXPECT_EQ(outcome.kind, Kind::TryAgain);
  EXPECT_NE(outcome.detail.find("folder:praxis is not there"), std::string::npos) << outcome.detail;
}

TEST_F(Folder, AFolderThatCannotBeWrittenIsToldAndTriedAgain) {
  std::ofstream(folder.path() / ".calcar") << "a file where our own folder has to be";

  const Outcome outcome = transport.deliver(letter);

  EXPECT_EQ(outcome.kind, Kind::TryAgain);
  EXPECT_FALSE(outcome.detail.empty());
  EXPECT_TRUE(visible().empty());
}

TEST_F(Folder, AFullDiskLeavesNothingHalfAndIsTriedAgain) {
  struct ::rlimit before {};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const struct ::rlimit small { 100, before.rlim_max };
  auto* const action = std::signal(SIGXFSZ, SIG_IGN);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  const Outcome full = transport.deliver(letter);
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, action);

  EXPECT_EQ(full.kind, Kind::TryAgain);
  EXPECT_NE(full.detail.find("no room left"), std::string::npos) << full.detail;
  EXPECT_TRUE(visible().empty());
  EXPECT_FALSE(fs::exists(own("abc.copy")));
  EXPECT_FALSE(transport.acknowledged(sentOf(letter)));

  EXPECT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  EXPECT_EQ(bytesOf(seen()), letter.pdf);
}

TEST_F(Folder, NeverReplacesAnotherFileOfTheSameNumber) {
  std::ofstream(seen()) << "somebody else's";

  const Outcome outcome = transport.deliver(letter);

  EXPECT_EQ(outcome.kind, Kind::Refused);
  EXPECT_NE(outcome.detail.find("move it away"), std::string::npos);
  EXPECT_EQ(bytesOf(seen()), "somebody else's");
  fs::remove(seen());
  EXPECT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  EXPECT_EQ(bytesOf(seen()), letter.pdf);
}

TEST_F(Folder, NeverReplacesAFileThatComesInBetween) {
  FolderTransport late("folder:praxis", folder.path(), [&](FolderStep step) {
    if (step == FolderStep::ReceiptKept) {
      std::ofstream(seen()) << "somebody else's";
    }
  });

  EXPECT_EQ(late.deliver(letter).kind, Kind::Refused);

  EXPECT_EQ(bytesOf(seen()), "somebody else's");
  EXPECT_FALSE(transport.acknowledged(sentOf(letter)));
  fs::remove(seen());
  EXPECT_FALSE(transport.acknowledged(sentOf(letter)));
  EXPECT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  EXPECT_EQ(bytesOf(seen()), letter.pdf);
}

TEST_F(Folder, TheSameBytesUnderTheSameNumberAreTheDocument) {
  std::ofstream(seen(), std::ios::binary) << letter.pdf;

  EXPECT_EQ(transport.deliver(letter).kind, Kind::Delivered);

  EXPECT_EQ(visible(), std::vector<std::string>{kFile});
}

TEST_F(Folder, FollowsNoLinkThatSomebodyLeft) {
  const fs::path target = folder.path() / "target";
  fs::create_directory(folder.path() / ".calcar");
  fs::create_symlink(target, own("abc.copy"));
  fs::create_symlink(target, seen());

  EXPECT_NE(transport.deliver(letter).kind, Kind::Delivered);

  EXPECT_FALSE(fs::exists(target));
}

TEST_F(Folder, ADamagedCopyIsWrittenAnewBeforeTheReceiverSeesIt) {
  struct Stop {};
  FolderTransport stopped("folder:praxis", folder.path(), [](FolderStep step) {
    if (step == FolderStep::ReceiptKept) {
      throw Stop{};
    }
  });
  EXPECT_THROW(static_cast<void>(stopped.deliver(letter)), Stop);
  std::ofstream(own("abc.copy"), std::ios::trunc) << "damaged";

  EXPECT_EQ(transport.deliver(letter).kind, Kind::Delivered);

  EXPECT_EQ(bytesOf(seen()), letter.pdf);
}

TEST_F(Folder, AnotherDocumentUnderAnIdThatWasDeliveredIsRefused) {
  ASSERT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  OutgoingLetter other = letterOf("abc", "20261129-2");

  EXPECT_EQ(transport.deliver(other).kind, Kind::Refused);

  EXPECT_EQ(visible(), std::vector<std::string>{kFile});
}

TEST_F(Folder, NamesThatLeadElsewhereAreRefused) {
  for (const char* name : {"", "..", "../up", "a/b", ".hidden", "a b", "a\nb"}) {
    EXPECT_EQ(transport.deliver(letterOf("abc", name)).kind, Kind::Refused) << name;
    EXPECT_EQ(transport.deliver(letterOf(name, kNumber)).kind, Kind::Refused) << name;
  }
  EXPECT_TRUE(visible().empty());
}

TEST_F(Folder, ForgetsWhatItKeptOnceToldTo) {
  ASSERT_EQ(transport.deliver(letter).kind, Kind::Delivered);
  std::ofstream(own("lost.copy")) << "of a letter that was handed over";
  EXPECT_EQ(transport.keeps(), (std::vector<std::string>{"abc", "lost"}));

  transport.forget("abc");
  transport.forget("lost");
  transport.forget("../" + kFile);

  EXPECT_TRUE(transport.keeps().empty());
  EXPECT_EQ(visible(), std::vector<std::string>{kFile});
}

TEST_F(Folder, TwoAtOnceWithTheSameLetterLeaveOne) {
  constexpr int kRounds = 20;
  for (int round = 0; round < kRounds; ++round) {
    const OutgoingLetter same = letterOf("id" + std::to_string(round), "n" + std::to_string(round));
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; ++i) {
      threads.emplace_back([&] {
        FolderTransport mine("folder:praxis", folder.path());
        EXPECT_EQ(mine.deliver(same).kind, Kind::Delivered);
      });
    }
    for (std::thread& thread : threads) {
      thread.join();
    }
    EXPECT_EQ(bytesOf(folder.path() / ("n" + std::to_string(round) + ".pdf")), same.pdf);
  }
  EXPECT_EQ(visible().size(), static_cast<std::size_t>(kRounds));
}

}  // namespace
}  // namespace calcar::workplace
