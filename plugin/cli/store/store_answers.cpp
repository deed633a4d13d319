#include "plugin/cli/store/store_answers.hpp"

#include <nlohmann/json.hpp>

#include "plugin/cli/case_input.hpp"

namespace calcar::cli {

using Json = nlohmann::ordered_json;

void printTree(const Terminal& terminal, const Json& tree) {
  constexpr int kIndent = 2;
  terminal.out << tree.dump(kIndent, ' ', false, Json::error_handler_t::replace) << '\n';
}

void printLine(const Terminal& terminal, const Json& tree) {
  terminal.out << tree.dump(-1, ' ', false, Json::error_handler_t::replace) << std::endl;
}

ExitCode onStore(const Terminal& terminal, const StoreOptions& options,
                 const std::function<ExitCode(const store::Store&)>& act) {
  const auto store = openStore(options);
  return store ? act(*store) : refuse(terminal, store.error());
}

ExitCode onDesk(const Terminal& terminal, const StoreOptions& options, const std::string& pack,
                const std::function<ExitCode(workplace::Desk&)>& act) {
  auto rules = openPack(terminal, pack);
  if (!rules) {
    return ExitCode::InputRefused;
  }
  const auto desk = openDesk(options, std::move(*rules));
  return desk ? act(**desk) : refuse(terminal, desk.error());
}

}  // namespace calcar::cli
