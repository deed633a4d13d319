#include "integrations/store/internal/csv.hpp"

#include <gtest/gtest.h>

namespace calcar::store::internal {
namespace {

TEST(CsvRow, QuotesWhatWouldEndACell) {
  EXPECT_EQ(csvRow({"plain", "a,b", "say \"no\"", "two\r\nlines", ""}),
            "plain,\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\",\r\n");
}

TEST(CsvRow, LeavesNoCellThatASpreadsheetWouldReckonWith) {
  EXPECT_EQ(csvRow({"=1+1"}), "'=1+1\r\n");
  EXPECT_EQ(csvRow({"+1"}), "'+1\r\n");
  EXPECT_EQ(csvRow({"-1"}), "'-1\r\n");
  EXPECT_EQ(csvRow({"@sum"}), "'@sum\r\n");
  EXPECT_EQ(csvRow({"\t=1"}), "\"'\t=1\"\r\n");
  EXPECT_EQ(csvRow({"=a,\"b\""}), "\"'=a,\"\"b\"\"\"\r\n");
}

}  // namespace
}  // namespace calcar::store::internal
