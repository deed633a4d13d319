#include "engine/knowledge/pack.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/knowledge/pack_objects_generated.h"

namespace calcar::engine {
namespace {

pack::KnowledgeT smallKnowledge() {
  pack::KnowledgeT knowledge;
  knowledge.name = "small";
  knowledge.version = "1";
  for (const char* id : {"fever", "night-pain"}) {
    auto finding = std::make_unique<pack::FindingT>();
    finding->id = id;
    finding->section = "history";
    knowledge.findings.push_back(std::move(finding));
  }
  auto english = std::make_unique<pack::LanguageT>();
  english->code = "en";
  auto text = std::make_unique<pack::TextT>();
  text->id = "finding.fever.label";
  text->value = "Fever";
  english->texts.push_back(std::move(text));
  knowledge.languages.push_back(std::move(english));
  return knowledge;
}

std::vector<std::byte> sealed(const pack::KnowledgeT& knowledge) {
  flatbuffers::FlatBufferBuilder builder;
  builder.Finish(pack::CreateKnowledge(builder, &knowledge));
  return sealPack({builder.GetBufferPointer(), builder.GetSize()});
}

TEST(Pack, OpensWhatWasSealed) {
  const auto pack = Pack::open(sealed(smallKnowledge()));

  ASSERT_TRUE(pack) << pack.error().detail;
  EXPECT_EQ(pack->content().name()->str(), "small");
  EXPECT_EQ(pack->hash().size(), 64U);
  EXPECT_EQ(pack->findingIndex("night-pain"), 1U);
  EXPECT_FALSE(pack->findingIndex("weather"));
}

TEST(Pack, SealingTwiceGivesTheSameBytes) { EXPECT_EQ(sealed(smallKnowledge()), sealed(smallKnowledge())); }

TEST(Pack, OutlivesTheBytesItWasOpenedFrom) {
  auto bytes = sealed(smallKnowledge());
  auto pack = Pack::open(bytes);
  ASSERT_TRUE(pack);

  std::fill(bytes.begin(), bytes.end(), std::byte{0xff});
  const Pack moved = std::move(*pack);

  EXPECT_EQ(moved.finding(0).id()->str(), "fever");
}

TEST(Pack, OpenedInPlaceReadsTheBytesThatWereGiven) {
  const auto bytes = sealed(smallKnowledge());
  const auto pack = Pack::openInPlace(bytes);
  ASSERT_TRUE(pack);

  const auto* name = reinterpret_cast<const std::byte*>(pack->content().name()->c_str());
  const Pack copied = *pack;

  EXPECT_TRUE(bytes.data() < name && name < bytes.data() + bytes.size());
  EXPECT_EQ(&copied.content(), &pack->content());
}

TEST(Pack, OpenedInPlaceIsCheckedLikeAnyOther) {
  auto bytes = sealed(smallKnowledge());
  bytes[bytes.size() / 2] ^= std::byte{0x10};

  const auto pack = Pack::openInPlace(bytes);

  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, Pack::open(bytes).error().code);
}

TEST(Pack, ShowsAMissingTextInsteadOfHidingIt) {
  const auto pack = Pack::open(sealed(smallKnowledge()));

  ASSERT_TRUE(pack);
  EXPECT_EQ(pack->text("finding.fever.label"), "Fever");
  EXPECT_EQ(pack->text("finding.fever.how"), "[finding.fever.how]");
  EXPECT_FALSE(pack->hasText("finding.fever.how"));
}

TEST(Pack, RefusesWhatIsNoPack) {
  for (const std::string text : {"", "x", "patient: {}", "%PDF-1.4 and more"}) {
    std::vector<std::byte> bytes(text.size());
    std::transform(text.begin(), text.end(), bytes.begin(), [](char letter) { return std::byte(letter); });

    const auto pack = Pack::open(bytes);

    ASSERT_FALSE(pack) << text;
    EXPECT_EQ(pack.error().code, ErrorCode::Foreign) << text;
  }
}

TEST(Pack, RefusesEveryTruncation) {
  const auto bytes = sealed(smallKnowledge());

  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(Pack::open({bytes.data(), size})) << size;
  }
}

TEST(Pack, RefusesEveryFlippedByteOfItsContent) {
  const auto whole = sealed(smallKnowledge());
  const auto opened = Pack::open(whole);
  ASSERT_TRUE(opened);

  int accepted = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    auto bytes = whole;
    bytes[at] ^= std::byte{0x10};
    if (const auto pack = Pack::open(bytes); pack) {
      ++accepted;
      EXPECT_EQ(pack->hash(), opened->hash()) << at;  // padding between tables may change; knowledge may not
    }
  }
  EXPECT_LT(accepted, 16);
}

TEST(Pack, RefusesAnotherFormat) {
  flatbuffers::FlatBufferBuilder inner;
  const auto knowledge = smallKnowledge();
  inner.Finish(pack::CreateKnowledge(inner, &knowledge));
  flatbuffers::FlatBufferBuilder builder;
  builder.ForceVectorAlignment(inner.GetSize(), 1, 8);
  const auto content = builder.CreateVector(inner.GetBufferPointer(), inner.GetSize());
  const auto hash = builder.CreateVector(std::vector<std::uint8_t>(32, 0));
  pack::FinishPackFileBuffer(builder, pack::CreatePackFile(builder, kPackFormat + 1, hash, content));
  const auto* first = reinterpret_cast<const std::byte*>(builder.GetBufferPointer());

  const auto pack = Pack::open({first, builder.GetSize()});

  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, ErrorCode::Foreign);
}

TEST(Pack, RefusesAnIndexThatPointsNowhere) {
  auto knowledge = smallKnowledge();
  auto finding = std::make_unique<pack::FindingT>();
  finding->id = "defined";
  finding->section = "derived";
  finding->origin = pack::Origin::Definition;
  finding->definition = std::make_unique<pack::CriterionT>();
  finding->definition->op = pack::Op::Holds;
  finding->definition->finding = 99;
  knowledge.findings.push_back(std::move(finding));

  const auto pack = Pack::open(sealed(knowledge));

  ASSERT_FALSE(pack);
  EXPECT_EQ(pack.error().code, ErrorCode::Unreadable);
}

TEST(Pack, RefusesCriteriaNestedWithoutEnd) {
  auto knowledge = smallKnowledge();
  auto finding = std::make_unique<pack::FindingT>();
  finding->id = "defined";
  finding->section = "derived";
  finding->origin = pack::Origin::Definition;
  finding->definition = std::make_unique<pack::CriterionT>();
  auto* node = finding->definition.get();
  for (int depth = 0; depth < 40; ++depth) {
    node->children.push_back(std::make_unique<pack::CriterionT>());
    node = node->children.back().get();
  }
  knowledge.findings.push_back(std::move(finding));

  EXPECT_FALSE(Pack::open(sealed(knowledge)));
}

}  // namespace
}  // namespace calcar::engine
