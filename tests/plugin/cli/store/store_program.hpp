#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "integrations/store/audit.hpp"
#include "integrations/store/consultations.hpp"
#include "integrations/store/store.hpp"
#include "plugin/cli/app.hpp"
#include "tests/plugin/cli/program.hpp"
#include "tests/support/store_files.hpp"

namespace calcar::testing {

/// What one line typed by the user gives, in this process; standard input is `input`.
inline Outcome typed(const std::vector<std::string>& words, const std::string& input = {}) {
  std::vector<const char*> arguments{"calcar"};
  for (const std::string& word : words) {
    arguments.push_back(word.c_str());
  }
  std::istringstream typedIn(input);
  std::ostringstream out;
  std::ostringstream err;
  std::streambuf* const before = std::cin.rdbuf(typedIn.rdbuf());
  const cli::ExitCode code = cli::run(static_cast<int>(arguments.size()), arguments.data(), out, err);
  std::cin.rdbuf(before);
  std::cin.clear();
  return {static_cast<int>(code), out.str(), err.str()};
}

/// A store in a folder of its own with nobody in it, and the commands of the program upon it.
class OnStore : public ::testing::Test {
 protected:
  OnStore() : m_keyFile(tests::keyFileIn(m_folder.path())) {
    // Nobody is asked on the terminal of whoever runs the tests, and nothing is taken from their settings.
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    ::dup2(nothing, STDIN_FILENO);
    ::close(nothing);
    for (const char* variable : {"CALCAR_STORE", "CALCAR_KEY_FILE", "CALCAR_BY", "CALCAR_WORKPLACE"}) {
      ::unsetenv(variable);  // NOLINT(concurrency-mt-unsafe)
    }
    ::setenv("XDG_CONFIG_HOME", (m_folder.path() / "settings").c_str(), 1);  // NOLINT(concurrency-mt-unsafe)
    const auto key = store::keyFromFile(m_keyFile);
    const auto made = store::Store::create(tests::fileIn(m_folder.path()), *key);
    EXPECT_TRUE(made) << made.error().detail;
  }

  [[nodiscard]] std::filesystem::path at(const std::string& name) const { return m_folder.path() / name; }
  void write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories(at(name).parent_path());
    std::ofstream(at(name), std::ios::binary) << content;
  }

  /// A command upon the store, done by Nora Berg in room 1. What people are told is free of patients.
  Outcome does(std::vector<std::string> words, const std::string& input = {}) const {
    for (const char* word : {"--store", "--key-file", "--by", "Nora Berg", "--workplace", "room-1"}) {
      words.emplace_back(word);
      if (words.back() == "--store") {
        words.push_back(at("store.db").string());
      } else if (words.back() == "--key-file") {
        words.push_back(m_keyFile.string());
      }
    }
    Outcome outcome = typed(words, input);
    for (const char* word : {"Reiter", "Jonas", "4713", "1995-09-21", "5550300", "pinch deep", "Altmann"}) {
      EXPECT_FALSE(holds(outcome.err, word)) << words.front() << " says “" << word << "” on standard error";
    }
    return outcome;
  }
  [[nodiscard]] nlohmann::json tells(std::vector<std::string> words, const std::string& input = {}) const {
    words.emplace_back("--json");
    const Outcome outcome = does(std::move(words), input);
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return nlohmann::json::parse(outcome.out, nullptr, false);
  }

  /// The example's person with one visit. @returns the consultation
  std::string addVisit(const std::string& name = "labral") const {
    const auto visits = tells({"visits", "add", example(name)});
    return visits.at(0).at("consultation").get<std::string>();
  }
  /// The same, read through and signed. @returns the number of the letter
  std::string signReferral(const std::string& consultation) const {
    EXPECT_EQ(does({"review", consultation}).code, 0);
    const auto documents = tells({"sign", consultation, "--document", "referral"}, "Dr. Lena Sommer\n");
    return documents.at(0).at("number").get<std::string>();
  }
  [[nodiscard]] std::string patientOf(const std::string& consultation) const {
    const auto consultations = [&](const store::Store& store) {
      const auto visits = store::Consultations(store).visits({}, 100);
      for (const store::VisitRow& row : visits.value_or(std::vector<store::VisitRow>())) {
        if (row.consultation == consultation) {
          return row.patient;
        }
      }
      return std::string();
    };
    return consultations(opened());
  }

  [[nodiscard]] store::Store opened() const {
    const auto key = store::keyFromFile(m_keyFile);
    auto store = store::Store::open(tests::fileIn(m_folder.path()), *key);
    if (!store) {
      throw std::runtime_error(store.error().detail);
    }
    return std::move(*store);
  }
  /// The actions that the trail has of a patient, in order.
  [[nodiscard]] std::size_t timesDone(const std::string& action, const std::string& patient = {}) const {
    store::TrailFilter filter;
    filter.action = action;
    filter.patient = patient;
    return store::Audit(opened()).list(filter).value().size();
  }

 private:
  tests::TestFolder m_folder;
  std::filesystem::path m_keyFile;
};

}  // namespace calcar::testing
