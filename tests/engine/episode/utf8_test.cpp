#include "engine/episode/utf8.hpp"

#include <gtest/gtest.h>

namespace calcar::engine {
namespace {

TEST(Utf8, EveryCodePointComesBackAsItWasWritten) {
  for (const char32_t point :
       {0x41U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xD7FFU, 0xE000U, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
    std::string text;
    appendCodePoint(text, point);
    std::size_t at = 0;

    EXPECT_EQ(nextCodePoint(text, at), point);
    EXPECT_EQ(at, text.size());
  }
}

TEST(Utf8, BytesThatAreNoneComeOutAsReplacementOneByOne) {
  for (const std::string_view text :
       {"\x80", "\xC0\xAF", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    std::size_t at = 0;

    EXPECT_EQ(nextCodePoint(text, at), 0xFFFDU);
    EXPECT_EQ(at, 1U);
  }
}

TEST(Utf8, WhatAReaderCannotSeeIsNotPresentable) {
  EXPECT_TRUE(isPresentable("Nguyễn Thị Hồng 王 שרון"));
  EXPECT_TRUE(isPresentable(""));
  for (const std::string_view text :
       {"\t", "\x7F", "\u0085", "\u202E", "\u2067", "\uE000", "\uFEFF", "\uFFFD", "\xFF", "\U000E0041"}) {
    EXPECT_FALSE(isPresentable(text));
  }
  EXPECT_FALSE(isPresentable(std::string_view("\0", 1)));
}

}  // namespace
}  // namespace calcar::engine
