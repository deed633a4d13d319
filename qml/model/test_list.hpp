#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QString>

#include "engine/criteria/facts.hpp"
#include "qml/model/consultation.hpp"
#include "qml/model/terms.hpp"

namespace calcar::ui {

/// A line of the list of tests: a test, the head of a group, or what unfolds the rest of one.
struct TestRow {
  Q_GADGET
  Q_PROPERTY(QString key MEMBER key FINAL)
  Q_PROPERTY(bool isHead MEMBER isHead FINAL)
  Q_PROPERTY(bool isMore MEMBER isMore FINAL)
  Q_PROPERTY(calcar::ui::Terms::TestState standing MEMBER standing FINAL)
  Q_PROPERTY(QString finding MEMBER finding FINAL)
  Q_PROPERTY(QString group MEMBER group FINAL)
  Q_PROPERTY(QString title MEMBER title FINAL)
  Q_PROPERTY(QString detail MEMBER detail FINAL)
  Q_PROPERTY(double worth MEMBER worth FINAL)
  Q_PROPERTY(bool isFolded MEMBER isFolded FINAL)

 public:
  QString key;
  bool isHead = false;  ///< the head of a group
  bool isMore = false;  ///< unfolds the rest of a group
  Terms::TestState standing = Terms::TestState::ToDo;
  QString finding;        ///< id, of a test
  QString group;          ///< key of the group it stands in
  QString title;          ///< of the test or group
  QString detail;         ///< minutes and what it decides; the result; why it is off; how far a group is
  double worth = -1;      ///< 0 to 1, beside the best; negative when nobody knows
  bool isFolded = false;  ///< a head whose tests are not shown
  friend bool operator==(const TestRow&, const TestRow&) = default;
};

/// Where a test stands now, and what it is good for.
struct TestStanding {
  std::uint32_t finding = 0;
  Terms::TestState state = Terms::TestState::ToDo;
  int step = -1;              ///< place among the next steps; -1 when it is none of them
  bool helpsFlag = false;     ///< an open flag waits for it
  bool helpsRanking = false;  ///< an open reading of a condition on the list waits for it
};

/// Findings that are examined, in the order of the dictionary: not what is asked with a panel.
[[nodiscard]] std::vector<std::uint32_t> examinationTests(const engine::Pack& pack);

/// The page on which a finding is answered.
[[nodiscard]] Terms::Page pageOf(const engine::Pack& pack, const pack::Finding& finding);

[[nodiscard]] std::vector<TestStanding> standingsOf(const Consultation& consultation,
                                                    const engine::Facts& facts,
                                                    const std::vector<std::uint32_t>& tests);

/// “30 s”, “4 min”.
[[nodiscard]] QString durationText(int minutesTenths);

/// What the list shows.
struct TestListView {
  bool byForm = false;
  std::set<QString> unfolded;  ///< keys of groups
};

[[nodiscard]] std::vector<TestRow> testRows(const Consultation& consultation, const engine::Facts& facts,
                                            const std::vector<TestStanding>& standings,
                                            const TestListView& view);

}  // namespace calcar::ui
