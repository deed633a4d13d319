#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "plugin/cli/app.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::testing {

struct Answer {
  cli::ExitCode code = cli::ExitCode::InternalError;
  std::string out;
  std::string err;

  [[nodiscard]] nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
};

/// Standard input holds these words while it lives.
class TypedIn {
 public:
  explicit TypedIn(const std::string& words) : m_words(words), m_before(std::cin.rdbuf(m_words.rdbuf())) {
    std::cin.clear();
  }
  ~TypedIn() { std::cin.rdbuf(m_before); }
  TypedIn(const TypedIn&) = delete;
  TypedIn& operator=(const TypedIn&) = delete;

 private:
  std::istringstream m_words;
  std::streambuf* m_before;
};

/// Runs a command in this process.
inline Answer run(std::vector<std::string> words, const std::string& input = {}) {
  words.insert(words.begin(), "calcar");
  std::vector<const char*> arguments;
  for (const std::string& word : words) {
    arguments.push_back(word.c_str());
  }
  std::ostringstream out;
  std::ostringstream err;
  const TypedIn typed(input);
  Answer answer;
  answer.code = cli::run(static_cast<int>(arguments.size()), arguments.data(), out, err);
  answer.out = out.str();
  answer.err = err.str();
  return answer;
}

/// A folder for a store, its key file and backups; nothing is taken from the home of whoever runs the tests,
/// and nobody is asked anything on their terminal.
class OwnStore : public ::testing::Test {
 protected:
  OwnStore() {
    for (const char* variable : {"CALCAR_STORE", "CALCAR_KEY_FILE", "CALCAR_BY", "CALCAR_WORKPLACE"}) {
      ::unsetenv(variable);  // NOLINT(concurrency-mt-unsafe)
    }
    const int nobody = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(nobody, STDIN_FILENO);
    ::close(nobody);
  }

  [[nodiscard]] std::string at(const std::string& name) const { return (m_folder.path() / name).string(); }
  [[nodiscard]] std::string storeFile() const { return at("store.db"); }
  [[nodiscard]] std::string keyFile() const { return m_key.string(); }

  /// The command with the store and the key file.
  [[nodiscard]] Answer on(std::vector<std::string> words, const std::string& input = {}) const {
    words.insert(words.end(), {"--store", storeFile(), "--key-file", keyFile(), "--by", "Nora Berg"});
    return run(words, input);
  }
  /// @returns the recovery code
  std::string make() const {
    const Answer made = on({"store", "new", "--json"});
    EXPECT_EQ(made.code, cli::ExitCode::Done) << made.err;
    return made.json().value("recovery-code", "");
  }
  [[nodiscard]] std::int64_t trailEvents() const {
    return on({"store", "info", "--json"}).json().value("trail-events", std::int64_t{-1});
  }

  tests::TestFolder m_folder;
  std::filesystem::path m_key = tests::keyFileIn(m_folder.path());
};

inline bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace calcar::testing
