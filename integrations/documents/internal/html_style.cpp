#include <string>
#include <string_view>
#include <utility>

#include "integrations/documents/internal/drawings.hpp"
#include "integrations/documents/internal/html_parts.hpp"
#include "integrations/documents/internal/look.hpp"

namespace calcar::documents {
namespace {

std::string variables() {
  using Token = std::pair<std::string_view, std::string_view>;
  std::string css = ":root{color-scheme:light";
  for (const auto& [name, value] : {Token{"surface", colour::kSurface},
                                    Token{"surface-2", colour::kSurface2},
                                    Token{"ink", colour::kInk},
                                    Token{"ink-2", colour::kInk2},
                                    Token{"ink-3", colour::kInk3},
                                    Token{"line", colour::kLine},
                                    Token{"line-strong", colour::kLineStrong},
                                    Token{"accent", colour::kAccent},
                                    Token{"accent-soft", colour::kAccentSoft},
                                    Token{"red", colour::kRed},
                                    Token{"red-soft", colour::kRedSoft},
                                    Token{"rust", colour::kRust},
                                    Token{"rust-soft", colour::kRustSoft},
                                    Token{"orange", colour::kOrange},
                                    Token{"orange-soft", colour::kOrangeSoft},
                                    Token{"amber", colour::kAmber},
                                    Token{"amber-soft", colour::kAmberSoft},
                                    Token{"blue", colour::kBlue},
                                    Token{"blue-soft", colour::kBlueSoft},
                                    Token{"draft", colour::kDraft}}) {
    css += ";--" + std::string(name) + ":" + std::string(value);
  }
  return css + "}\n";
}

constexpr std::string_view kRules = R"css(
*{box-sizing:border-box}
html{background:var(--surface);font-size:100%}
html.patient{font-size:112.5%}
body{margin:0 auto;max-width:52rem;padding:1.5rem 1.25rem 3rem;color:var(--ink);
font:400 1rem/1.5 Inter,"Noto Sans",system-ui,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;font-weight:600;letter-spacing:-.01em;margin:1.5rem 0 .25rem}
h2{font-size:1.1rem;line-height:1.4;font-weight:600;margin:2rem 0 .5rem;color:var(--accent)}
p,ul,dl,table,figure,aside{margin:0 0 .75rem}
strong,th,.title,.label{font-weight:600}
ul{padding-left:1.25rem}
li{margin:.2rem 0}
.lead-in{margin-bottom:.25rem}
.muted,.number,.caption,.interval-numbers,footer{color:var(--ink-3)}
.warning{color:var(--orange);font-weight:600}
.urgent{color:var(--red);font-weight:600}
.gap{color:var(--amber);background:var(--amber-soft);padding:0 .25em;border-bottom:1px dashed var(--amber);font-weight:500}
header{border-top:1px solid var(--line);border-bottom:1px solid var(--line);padding:.6rem 0}
header dl{display:flex;flex-wrap:wrap;gap:.25rem 2rem;margin:0}
header dt{font-size:.8rem;color:var(--ink-3)}
header dd{margin:0;font-weight:600}
.draft{display:inline-block;margin:0 0 .6rem;padding:.1rem .6rem;border:1px dashed var(--amber);border-radius:1rem;
color:var(--amber);background:var(--amber-soft);font-weight:600}
.watermark{position:fixed;z-index:-1;top:40%;left:0;right:0;margin:0;text-align:center;font-size:8rem;line-height:1;
font-weight:600;letter-spacing:.06em;color:var(--draft);transform:rotate(-28deg);pointer-events:none;overflow-wrap:normal}
.rows{display:grid;grid-template-columns:minmax(6rem,max-content) 1fr;gap:.25rem 1.25rem}
.rows div{display:contents}
.rows dt{color:var(--ink-2);max-width:16rem}
.rows dd{margin:0}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--ink-2);font-weight:500;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem 1rem .4rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--ink-2);font-size:.85rem;border-bottom-color:var(--line-strong)}
tbody th{font-weight:400}
.callout{display:flex;gap:.75rem;border:1px solid var(--tone);border-radius:10px;background:var(--soft);
padding:.75rem 1rem;break-inside:avoid}
.callout p{margin:0}
.callout .title{color:var(--tone);font-size:1.1rem}
.sign{flex:none;margin-top:.1rem}
.nosign{border-left-width:4px}
.callout.gap-frame{border-style:dashed}
.interval{display:grid;grid-template-columns:1fr 14rem;gap:0 1.5rem;align-items:center;margin:0 0 1rem;break-inside:avoid}
.interval figcaption{display:contents}
.interval .label{grid-row:1;grid-column:1}
.interval .interval-numbers{grid-row:1;grid-column:2;text-align:right;margin:0}
.interval .interval-numbers strong{color:var(--ink)}
.interval .bar{grid-row:2;grid-column:2;width:100%;height:14px}
.interval .caption{grid-row:2;grid-column:1;font-size:.9rem;margin:0}
footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:.75rem;font-size:.85rem}
footer p{margin:0 0 .25rem}
@media (max-width:40rem){.interval{grid-template-columns:1fr}
.interval .interval-numbers,.interval .bar,.interval .caption{grid-column:1;grid-row:auto;text-align:left}
.rows{grid-template-columns:1fr;gap:0}.rows dd{margin-bottom:.5rem}}
@media print{@page{size:A4;margin:18mm}
html{font-size:9.5pt}html.patient{font-size:12pt}body{max-width:none;padding:0}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
h2{break-after:avoid}thead{display:table-header-group}tr,dd,li{break-inside:avoid}p,li,dd{orphans:2;widows:2}}
)css";

}  // namespace

std::string styleSheet() { return variables() + std::string(kRules.substr(1)) + pictureStyle(); }

}  // namespace calcar::documents
