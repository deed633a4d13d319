#include "rules/compiler/folder.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace calcar::rules {
namespace {

namespace fs = std::filesystem;

bool isRule(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

std::optional<std::string> textOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  const bool isEmpty = file.good() && text.str().empty();
  return file && (text || isEmpty) ? std::optional(text.str()) : std::nullopt;
}

}  // namespace

tl::expected<std::vector<SourceFile>, std::string> readFolder(const fs::path& folder) {
  std::error_code problem;
  std::vector<SourceFile> files;
  for (fs::recursive_directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    if (!entry->is_regular_file(problem) || !isRule(entry->path())) {
      continue;
    }
    auto text = textOf(entry->path());
    if (!text) {
      return tl::unexpected(entry->path().string() + " cannot be read");
    }
    files.push_back({fs::relative(entry->path(), folder).generic_string(), std::move(*text)});
  }
  if (problem) {
    return tl::unexpected(folder.string() + ": " + problem.message());
  }
  std::sort(files.begin(), files.end(),
            [](const SourceFile& left, const SourceFile& right) { return left.path < right.path; });
  return files;
}

std::vector<fs::path> foldersBelow(const fs::path& folder) {
  std::vector<fs::path> folders = {folder};
  std::error_code problem;
  for (fs::recursive_directory_iterator entry(folder, problem), end; !problem && entry != end;
       entry.increment(problem)) {
    if (entry->is_directory(problem)) {
      folders.push_back(entry->path());
    }
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

std::optional<std::string> writeWhole(const fs::path& path, std::span<const std::byte> bytes) {
  const fs::path unfinished = path.string() + ".part";
  std::ofstream file(unfinished, std::ios::binary | std::ios::trunc);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  file.close();
  std::error_code problem;
  if (!file) {
    fs::remove(unfinished, problem);
    return unfinished.string() + " cannot be written";
  }
  fs::rename(unfinished, path, problem);
  if (problem) {
    const std::string reason = problem.message();
    fs::remove(unfinished, problem);
    return path.string() + " cannot be written: " + reason;
  }
  return std::nullopt;
}

}  // namespace calcar::rules
