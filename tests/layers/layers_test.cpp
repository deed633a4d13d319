#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

using Includes = std::set<std::string>;

/// Per room the includes it may have. Written by hand: an arrow that turns back has to be added here to pass.
std::map<std::string, Includes> allowedIncludes() {
  std::ifstream file(fs::path(CALCAR_SOURCE_DIR) / "tests/layers/allowed_includes.txt");
  std::map<std::string, Includes> rooms;
  std::string line;
  std::string room;
  while (std::getline(file, line)) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    if (line.front() != ' ') {
      room = line;
      rooms[room];
    } else {
      rooms[room].insert(line.substr(line.find_first_not_of(' ')));
    }
  }
  return rooms;
}

bool isSource(const fs::path& path) {
  const auto extension = path.extension();
  return extension == ".hpp" || extension == ".cpp" || extension == ".h" || extension == ".c";
}

/// What one file includes; our own rooms are named by their folder.
Includes includesOf(const fs::path& path) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
  std::ifstream file(path);
  Includes includes;
  std::string line;
  std::smatch match;
  while (std::getline(file, line)) {
    if (std::regex_search(line, match, kInclude)) {
      const std::string name = match[1];
      const bool isOurs = std::regex_search(name, std::regex("^(engine|rules|integrations|plugin|qml)/"));
      includes.insert(isOurs ? fs::path(name).parent_path().generic_string() + "/" : name);
    }
  }
  return includes;
}

void addFolder(const fs::path& folder, Includes& all) {
  if (!fs::is_directory(folder)) {
    return;
  }
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file() && isSource(entry.path())) {
      all.merge(includesOf(entry.path()));
    }
  }
}

/// What a room includes, its `internal` folder with it. Rooms below it have lists of their own.
Includes includesOfRoom(const std::string& room) {
  Includes all;
  addFolder(fs::path(CALCAR_SOURCE_DIR) / room, all);
  addFolder(fs::path(CALCAR_SOURCE_DIR) / room / "internal", all);
  return all;
}

/// Every folder below the top level's source folders that holds sources of its own, `internal` counted to its
/// room.
std::set<std::string> roomsOfTree() {
  std::set<std::string> rooms;
  for (const char* top : {"engine", "rules", "integrations", "qml", "plugin"}) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(CALCAR_SOURCE_DIR) / top)) {
      if (!entry.is_regular_file() || !isSource(entry.path())) {
        continue;
      }
      auto folder = entry.path().parent_path();
      if (folder.filename() == "internal") {
        folder = folder.parent_path();
      }
      rooms.insert(fs::relative(folder, CALCAR_SOURCE_DIR).generic_string());
    }
  }
  return rooms;
}

TEST(Layers, EveryRoomIncludesOnlyWhatItsListAllows) {
  const auto allowed = allowedIncludes();

  for (const auto& [room, list] : allowed) {
    for (const auto& include : includesOfRoom(room)) {
      EXPECT_TRUE(list.contains(include))
          << room << " includes " << include << ", which its list does not hold";
    }
  }
}

TEST(Layers, NoListHoldsAnIncludeThatNobodyUses) {
  const auto allowed = allowedIncludes();

  for (const auto& [room, list] : allowed) {
    const auto used = includesOfRoom(room);
    for (const auto& include : list) {
      EXPECT_TRUE(used.contains(include)) << room << " lists " << include << ", which nothing in it includes";
    }
  }
}

TEST(Layers, EveryRoomOfTheTreeHasAListAndEveryListARoom) {
  const auto rooms = roomsOfTree();
  const auto allowed = allowedIncludes();

  for (const auto& room : rooms) {
    EXPECT_TRUE(allowed.contains(room)) << room << " has sources and no list";
  }
  for (const auto& [room, list] : allowed) {
    EXPECT_TRUE(rooms.contains(room)) << room << " has a list and no sources";
  }
}

// Nor to functions that differ between C libraries.
TEST(Layers, TheEngineHasNoWayToReadClocksFilesOrLocales) {
  const std::regex forbidden(
      R"(\b(std::(cout|cerr|clog|cin|printf|fopen|getenv|locale|thread|mutex|random_device|exp|log|log2|sqrt|pow|sin|cos|atan2)\b|system_clock|steady_clock|std::filesystem))");

  for (const auto& entry : fs::recursive_directory_iterator(fs::path(CALCAR_SOURCE_DIR) / "engine")) {
    if (!entry.is_regular_file() || !isSource(entry.path())) {
      continue;
    }
    std::ifstream file(entry.path());
    std::stringstream text;
    text << file.rdbuf();
    const std::string content = text.str();
    std::smatch match;
    EXPECT_FALSE(std::regex_search(content, match, forbidden)) << entry.path() << " uses " << match[0];
  }
}

}  // namespace
