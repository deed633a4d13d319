#include "tests/integrations/documents/support/read_back.hpp"

#include <gtest/gtest.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <regex>

#include "integrations/documents/pdf.hpp"

namespace calcar::documents::test {
namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t end = text.find(at); end != std::string::npos; end = text.find(at, start)) {
    parts.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

std::vector<std::string> pagesBy(const std::string& option, const std::filesystem::path& pdf) {
  const Ran ran = run("pdftotext " + option + " '" + pdf.string() + "' -");
  EXPECT_EQ(ran.status, 0) << "pdftotext of poppler-utils: " << ran.output;
  return split(ran.output, '\f');
}

}  // namespace

Ran run(const std::string& command) {
  Ran ran;
  std::FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) {
    return ran;
  }
  std::array<char, 4096> buffer{};
  for (std::size_t read = fread(buffer.data(), 1, buffer.size(), pipe); read > 0;
       read = fread(buffer.data(), 1, buffer.size(), pipe)) {
    ran.output.append(buffer.data(), read);
  }
  const int status = pclose(pipe);
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

std::filesystem::path freshFolder() {
  const auto* info = testing::UnitTest::GetInstance()->current_test_info();
  const auto folder =
      std::filesystem::path(CALCAR_BINARY_DIR) / "documents-test" / info->test_suite_name() / info->name();
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  return folder;
}

std::string contentOf(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::filesystem::path writtenPdf(const engine::DocumentContent& content, const std::string& name) {
  const auto file = freshFolder() / (name + ".pdf");
  const auto written = writePdf(content, file);
  EXPECT_TRUE(written) << (written ? "" : written.error().where);
  return file;
}

std::vector<std::string> pageTexts(const std::filesystem::path& pdf) { return pagesBy("-layout", pdf); }

std::string flowingText(const std::filesystem::path& pdf, const engine::DocumentContent& content) {
  std::string all;
  const std::string last = withoutSpace(content.foot.back());
  for (const auto& page : pagesBy("-raw", pdf)) {
    const std::string text = withoutSpace(page);
    const auto foot = text.find(last);
    EXPECT_NE(foot, std::string::npos) << "a page without foot";
    all += foot == std::string::npos ? text : text.substr(foot + last.size());
  }
  return all;
}

std::vector<std::vector<Word>> pageWords(const std::filesystem::path& pdf) {
  const Ran ran = run("pdftotext -bbox '" + pdf.string() + "' -");
  EXPECT_EQ(ran.status, 0) << "pdftotext of poppler-utils: " << ran.output;
  static const std::regex kPlace(
      R"re(<page|<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*))re");
  std::vector<std::vector<Word>> pages;
  for (std::sregex_iterator at(ran.output.begin(), ran.output.end(), kPlace), end; at != end; ++at) {
    const auto& match = *at;
    if (!match[1].matched) {
      pages.emplace_back();
      continue;
    }
    pages.back().push_back(
        {std::stod(match[1]), std::stod(match[2]), std::stod(match[3]), std::stod(match[4]), match[5]});
  }
  return pages;
}

std::string withoutSpace(std::string_view text) {
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool isNoBreakSpace = text.substr(i, 2) == "\u00A0";
    if (isNoBreakSpace) {
      ++i;
    } else if (std::string_view(" \t\r\n\f").find(text[i]) == std::string_view::npos) {
      kept += text[i];
    }
  }
  return kept;
}

int occurrences(std::string_view text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) {
    ++count;
  }
  return count;
}

}  // namespace calcar::documents::test
