#include "integrations/workplace/pacs_nodes.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace calcar::workplace {
namespace {

using exchange::Diagnostics;

std::string textOf(const Diagnostics& problems) {
  std::string all;
  for (const auto& problem : problems) {
    all += toText(problem) + '\n';
  }
  return all;
}

/// Everything that is wrong with a configuration, one line each.
std::string problemsOf(std::string_view text) {
  const auto nodes = readNodes(text, "/etc/calcar");
  return nodes ? std::string() : textOf(nodes.error());
}

std::string dimse(const std::string& more) {
  return "nodes:\n  archive:\n    kind: dimse\n    host: pacs.example.org\n    port: 11112\n    called: "
         "ARCHIVE\n" +
         more;
}

std::string web(const std::string& more) { return "nodes:\n  web:\n    kind: dicomweb\n" + more; }

TEST(ReadNodes, TakesBothKindsWithFilesBesideTheConfiguration) {
  const auto nodes = readNodes(
      "nodes:\n"
      "  archive: { kind: dimse, host: pacs.example.org, port: 2762, called: ARCHIVE, calling: PRAXIS,\n"
      "             tls: { ca: ca.pem, certificate: own.pem, key: /keys/own.key, peer-name: pacs } }\n"
      "  web: { kind: dicomweb, url: 'https://pacs.example.org:8443/dicom-web/', tls: { ca: ca.pem },\n"
      "         auth: { basic: { user: calcar, password-file: secret } } }\n"
      "  token: { kind: dicomweb, url: 'https://pacs.example.org', auth: { bearer: { token-env: PACS_TOKEN } "
      "} }\n",
      "/etc/calcar");

  ASSERT_TRUE(nodes) << textOf(nodes.error());
  ASSERT_EQ(nodes->size(), 3U);
  const auto& archive = std::get<dicom::DimseNode>(nodes->at(0).access);
  EXPECT_EQ(archive.port, 2762);
  EXPECT_EQ(archive.calling, "PRAXIS");
  ASSERT_TRUE(archive.tls);
  EXPECT_EQ(archive.tls->ca, "/etc/calcar/ca.pem");
  EXPECT_EQ(archive.tls->key, "/keys/own.key");
  EXPECT_EQ(archive.tls->peerName, "pacs");
  const auto& service = std::get<dicom::WebNode>(nodes->at(1).access);
  EXPECT_EQ(std::get<dicom::BasicLogin>(service.login).password.name, "/etc/calcar/secret");
  const auto& token = std::get<dicom::WebNode>(nodes->at(2).access);
  EXPECT_EQ(std::get<dicom::BearerToken>(token.login).token.name, "PACS_TOKEN");
}

TEST(ReadNodes, AsksToBeToldWhenAConnectionIsNotEncrypted) {
  EXPECT_NE(problemsOf(dimse("")).find("nodes.archive.tls: expected to be told whether to encrypt"),
            std::string::npos);
  EXPECT_EQ(problemsOf(dimse("    tls: none\n")), "");
  EXPECT_EQ(problemsOf("nodes: { a: { kind: dimse, host: localhost, port: 104, called: A } }"), "");
}

TEST(ReadNodes, RefusesAnHttpAddressThatOthersCanReadUnlessToldTo) {
  EXPECT_NE(problemsOf(web("    url: http://pacs.example.org/dicom-web\n")), "");
  EXPECT_EQ(problemsOf(web("    url: http://pacs.example.org/dicom-web\n    tls: none\n")), "");
  EXPECT_EQ(problemsOf(web("    url: http://127.0.0.1:8042/dicom-web\n")), "");
}

TEST(ReadNodes, NeverLetsALoginBeReadOnTheWay) {
  const std::string problems = problemsOf(
      web("    url: http://pacs.example.org/\n    tls: none\n    auth: { bearer: { token-env: T } }\n"));

  EXPECT_NE(problems.find("nodes.web.auth"), std::string::npos);
}

TEST(ReadNodes, RefusesASecretInTheFileWithoutRepeatingIt) {
  const std::string problems = problemsOf(
      web("    url: https://pacs.example.org/\n    auth: { basic: { user: a, password: canary } }\n"));

  EXPECT_NE(problems.find("5:"), std::string::npos);
  EXPECT_NE(problems.find("password-file"), std::string::npos);
  EXPECT_EQ(problems.find("canary"), std::string::npos);
}

TEST(ReadNodes, SaysLineAndColumnOfEveryProblem) {
  const std::string problems = problemsOf(
      "nodes:\n"
      "  archive:\n"
      "    kind: dimse\n"
      "    hosst: localhost\n"
      "    port: 70000\n"
      "    called: A TITLE THAT IS TOO LONG\n"
      "    tls: none\n");

  EXPECT_NE(problems.find("4:5: nodes.archive: "), std::string::npos) << problems;
  EXPECT_NE(problems.find("did you mean host?"), std::string::npos) << problems;
  EXPECT_NE(problems.find("5:11: nodes.archive.port: expected a whole number from 1 to 65535"),
            std::string::npos)
      << problems;
  EXPECT_NE(problems.find("6:13: nodes.archive.called"), std::string::npos) << problems;
}

TEST(ReadNodes, RefusesWhatIsNoListOfNodes) {
  for (const char* text :
       {"", "nodes:", "nodes: []", "nodes: { }", "nodes: { Archive: { kind: dimse } }", "[]",
        "nodes: { a: { kind: ftp } }", "nodes: { a: 7 }", "nodes: { a: &x { kind: dimse } }"}) {
    EXPECT_FALSE(readNodes(text, "/")) << text;
  }
}

TEST(ReadNodes, RefusesANameThatIsUsedTwice) {
  const std::string node = "{ kind: dimse, host: localhost, port: 104, called: A }";

  EXPECT_FALSE(readNodes("nodes:\n  a: " + node + "\n  a: " + node + "\n", "/"));
}

TEST(ReadNodes, RefusesAddressesThatCarryMoreThanAnAddress) {
  for (const char* url :
       {"https://user:pw@pacs/", "https://pacs/?a=b", "https://pacs/#a", "ftp://pacs/", "https://",
        "https://pacs:0/", "https://pacs:99999/", "https://pa cs/", "https://pacs/a b"}) {
    EXPECT_FALSE(readNodes(web("    url: '" + std::string(url) + "'\n"), "/")) << url;
  }
}

TEST(ReadNodes, WantsCertificateAndKeyTogether) {
  EXPECT_NE(problemsOf(dimse("    tls: { certificate: own.pem }\n")).find("nodes.archive.tls.key"),
            std::string::npos);
}

TEST(ReadNodeFile, RefusesAFileThatOthersCanWrite) {
  std::string folder = (std::filesystem::temp_directory_path() / "calcar-nodes-XXXXXX").string();
  ASSERT_NE(mkdtemp(folder.data()), nullptr);
  const auto file = std::filesystem::path(folder) / "pacs.yaml";
  std::ofstream(file) << dimse("    tls: none\n");
  using std::filesystem::perms;

  std::filesystem::permissions(file, perms::owner_read | perms::owner_write | perms::others_read);
  EXPECT_TRUE(readNodeFile(file));
  std::filesystem::permissions(file, perms::owner_read | perms::owner_write | perms::group_write);
  EXPECT_FALSE(readNodeFile(file));
  EXPECT_FALSE(readNodeFile(folder));
  EXPECT_FALSE(readNodeFile(file.string() + "-missing"));

  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace calcar::workplace
