#include "tests/integrations/store/support/doomed_workplace.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <stdexcept>

namespace calcar::tests {

DoomedWorkplace::DoomedWorkplace(const std::function<void(const Say&)>& work) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    throw std::runtime_error("expected a pipe");
  }
  m_pipe = ends[0];
  m_child = ::fork();
  if (m_child != 0) {
    ::close(ends[1]);
    return;
  }
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const Say say = [&](const std::string& line) {
    const std::string whole = line + '\n';
    if (::write(ends[1], whole.data(), whole.size()) != static_cast<ssize_t>(whole.size())) {
      ::_exit(1);
    }
  };
  try {
    work(say);
  } catch (const std::exception& error) {
    say(std::string("! ") + error.what());
  }
  ::_exit(0);
}

DoomedWorkplace::~DoomedWorkplace() {
  kill();
  ::close(m_pipe);
}

bool DoomedWorkplace::readMore() {
  std::array<char, 4096> buffer{};
  const ssize_t count = ::read(m_pipe, buffer.data(), buffer.size());
  if (count <= 0) {
    return false;
  }
  m_rest.append(buffer.data(), static_cast<std::size_t>(count));
  for (std::size_t end = m_rest.find('\n'); end != std::string::npos; end = m_rest.find('\n')) {
    m_lines.push_back(m_rest.substr(0, end));
    m_rest.erase(0, end + 1);
  }
  return true;
}

void DoomedWorkplace::waitForLines(std::size_t count) {
  while (m_lines.size() < count && readMore()) {
  }
}

void DoomedWorkplace::kill() {
  if (m_child <= 0) {
    return;
  }
  ::kill(m_child, SIGKILL);
  while (readMore()) {
  }
  ::waitpid(m_child, nullptr, 0);
  m_child = -1;
}

}  // namespace calcar::tests
