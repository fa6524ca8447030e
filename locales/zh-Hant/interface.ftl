# Words of the program itself, by the place they stand in.

# Shown as the window’s title; neutral on purpose.
app-name = Vereda

# Chapters
chapter-now = 遇到急事
chapter-scomm = 「安全社區」怎樣運作
chapter-survivors = 如果有人傷害您
chapter-plan = 提前準備
chapter-together = 給工作人員、講師和鄰居

# Top bar
bar-in-danger = 有危險
bar-contents = 目錄
bar-back = 返回
bar-forward = 往前
bar-home = 首頁
bar-size-and-colors = 文字大小和顏色
bar-language = 語言
bar-leave = 快速離開

# Home
home-title = 發生了什麼事？
home-lead = 選符合您情況的一項。先看簡短的回答，再看怎麼做。
home-everything = 這份指南的全部內容
home-danger-title = 我現在有危險
home-danger-text = **請撥打 911。**不必說明您的移民身分。
home-danger-button = 怎麼說
# $date (text, written out)
home-edition = 版本日期：{ $date }
home-offline = 不需連網
home-saves-nothing = Vereda 不儲存您讀過的內容
home-settings = 設定

# Reader
in-short = 簡單說
on-this-page = 本頁內容
previous-page = 上一頁
next-page = 下一頁
say-this = 請用英文說
say-only-if-true = 是真的才說
say-only-lawyer = 只私下對您自己的律師說
say-when = 什麼時候說
callout-danger = 危險
callout-caution = 請注意
callout-tip = 值得知道
callout-changed = 有哪些改變
# $date (text, written out)
as-of = 截至{ $date }。這可能有變化，請諮詢律師。
# $date (text, written out)
as-of-item = 截至{ $date }
# $date (text, written out)
number-checked = 號碼與來源核對：{ $date }（沒有撥打過）
# $word, $number (text, never changed)
text-to = 傳簡訊 { $word } 到 { $number }
# $address (text, never changed)
web-address = { $address }（需要連網）

# The source line, in one place on every page
# $date (text, written out; may be a month or a year alone)
source-line-facts = 內容截至{ $date }
# $date (text, written out)
source-line-compared = { $date }與資料來源核對
# ALLOW 審核: says that nobody has
source-line-no-lawyer = 未經律師審核
# $by (name), $date (text, written out)
# ALLOW 審核: only shown when a named person has
source-line-by = { $date }由 { $by } 審核
# $date (text, written out)
source-line-stale = { $date }以後，法律可能有變化
source-line-clock-wrong = 這台電腦的時鐘好像不對
# $count (number)
source-count = { $count } 個資料來源

# Margin notes: a source, a term
note-source = 資料來源
note-term = 這是什麼意思
note-close = 關閉
source-kind = 種類
source-publisher = 發布者
source-read = 我們讀了
source-says = 內容
source-address = 網址
needs-internet = 需要連網
# $page (title of a page)
source-cited-by = 用在：{ $page }
# $english (English words)
term-english = 文件上的英文：{ $english }
# $page (title of a page)
term-more = 更多內容：{ $page }
kind-statute = 法律
kind-regulation = 法規
kind-court = 法院
kind-agency = 政府機關
kind-research = 研究
kind-news = 新聞報導
kind-advocacy = 幫助民眾的團體
seen-primary = 原文
seen-summary = 摘要
seen-background = 其他資料，不是這一份
# $how (one of the three above), $date (text, written out)
seen-on = { $how }；日期：{ $date }
# $how (one of the three above)
seen-undated = { $how }；沒有日期

# Text size and colors
size-title = 文字大小
# $percent (number as text)
size-percent = { $percent }%
size-smaller = 縮小文字
size-larger = 放大文字
colors-title = 顏色
theme-paper = 紙色
theme-dark = 深色
theme-high-contrast = 高對比
visit-only = 只在這次使用中有效

# Settings
settings-title = 設定
settings-reading = 閱讀
settings-size-hint = 80% 到 400%。也可以按 Ctrl 和 + 或 -
settings-colors-hint = 高對比最清楚
settings-sample = 沒有法官簽名。
settings-language-title = 開啟時的語言
settings-language-system = 與這台電腦相同
settings-keep = 儲存在這台電腦上
settings-until-then = 在那以前，顏色和文字大小只在這次使用中有效。
settings-not-yet = 按下這個按鈕以前，這裡什麼都不會改變。
settings-forget = 清除已儲存的設定
settings-kept = 已儲存在這台電腦上。
settings-forgotten = 已清除儲存的設定。
settings-only-these = Vereda 只儲存您在這裡按下儲存的東西：設定，和機構填寫的機構資料。它從不儲存您看過的內容。

# Notices: one at a time, under the top bar
notice-close = 關閉這則訊息
# $file (path)
notice-settings-damaged = 設定檔無法讀取。在重新儲存設定以前，程式按機構裡很多人用的電腦運作。舊檔案存成 { $file }。
notice-settings-damaged-in-place = 設定檔無法讀取。在修好以前，程式按機構裡很多人用的電腦運作。
notice-settings-not-saved = 設定無法儲存在這台電腦上。顏色和文字大小到您離開為止有效，其他都沒有改變。
notice-settings-not-forgotten = 無法刪除設定檔。請自行刪除：{ $file }

sources-title = 資料來源
glossary-title = 名詞解釋

keys-title = 鍵盤快速鍵
keys-or = 或
keys-leave = 離開
keys-move = 移動
keys-find = 尋找
keys-read = 閱讀
keys-person = 和另一個人一起用
keys-room = 在眾人面前
key-leave = 快速離開
key-control = 下一個或上一個按鈕
key-press = 按下有外框的按鈕
key-arrow = 在清單裡移動，或捲動頁面
key-screenful = 捲動一個畫面
key-ends = 頁面開頭和結尾
key-history = 上一頁和下一頁
key-home = 首頁
key-size = 放大、縮小、還原文字
key-language = 換一種語言
key-close = 關閉最上面的一層
key-keys = 打開這份清單
key-full-screen = 全螢幕
cap-ctrl = Ctrl
cap-alt = Alt
cap-shift = Shift
cap-tab = Tab
cap-enter = Enter
cap-esc = Esc
cap-page-up = Page Up
cap-page-down = Page Down
cap-home = Home
cap-end = End
cap-up = 向上鍵
cap-down = 向下鍵
cap-left = 向左鍵
cap-right = 向右鍵
cap-space = 空白鍵

leaving-strip = 要離開：按右上角的按鈕，或連按三次 Shift。電腦可能留下開過這個程式的紀錄。您儲存的檔案還在；手機如果有人監看，仍然會被監看。如果有人可能檢查這台電腦，請用更安全的電腦。有危險，請撥打 911。全國家庭暴力熱線：1-800-799-7233。

# $number (number of a source on the page)
source-marker = 資料來源 { $number }
announce-language = 語言：繁體中文
# $name (a language in its own words)
bar-language-is = 語言：{ $name }
key-select = 選取文字
key-copy = 全選、複製
announce-copied = 已複製

situation-police = 警察來了
    .hint = 逮捕以前說什麼，逮捕以後說什麼
situation-arrested = 有人被逮捕了
    .hint = 律師、第一通電話、保釋金的問題
situation-afraid = 我不敢報警
    .hint = 打電話會怎樣，收押登記會怎樣
situation-who = 我可以打給誰？
    .hint = 家暴熱線、律師、怎樣找人
situation-door = ICE 在門口
    .hint = 不要開門。要看什麼文件
situation-hold = ICE 請求看守所扣留某人
    .hint = 看清楚文件。算好時間
situation-held = 有人被 ICE 拘禁
    .hint = 怎樣找人。什麼不要簽
situation-how = 指紋比對是怎樣運作的？
    .hint = 從看守所到 ICE，一步一步

# Search
bar-search = 搜尋
bar-search-long = 搜尋：打一個詞就夠了
bar-search-clear = 清空搜尋
key-search = 搜尋全部內容
key-find-on-page = 在本頁尋找
find-title = 搜尋
find-empty = 打一個詞：發生了什麼事、文件上的名稱、表格號碼或電話號碼。也可以打拼音。
find-preparing = 請稍候：正在準備搜尋。
# $count (number)
find-count = { $count } 個結果
find-hint = 搜尋的詞不會儲存。可以打拼音，例如 kouliu。
find-others = 其他語言
# $language (text), the language’s own name; $place (text), a chapter
find-place = { $language } · { $place }
find-preview = 預覽
find-steps = 怎麼做
find-open = 打開
# $words (text), what was typed
find-nothing = 找不到「{ $words }」
find-nothing-hint = 換一個更短的詞試試，也可以打拼音，例如 kouliu。搜尋的詞不會儲存。
find-nearest = 您要找的是不是
find-help-title = 找人幫忙
find-help-text = 熱線、律師名錄，依情況排列
find-key-choose = 選擇
find-key-open = 打開
find-key-back = 回到原來的頁面
page-find-hint = 在本頁尋找
# $now (text), the number of the place shown; $all (text), how many there are
page-find-count = 第 { $now } 處，共 { $all } 處
page-find-nothing = 本頁沒有
page-find-previous = 上一處
page-find-next = 下一處
page-find-close = 關閉

# Safety notice
safety-notice = 安全提醒
safety-title = 閱讀之前，先想想安全
safety-lead = 您隨時可以離開：按右上角的「快速離開」、按 Ctrl+Q，或連按三次 Shift。
safety-does = 「快速離開」會做什麼
safety-does-blank = 視窗變成空白，然後關閉程式。
safety-does-forgets = 忘掉您讀過、查過、選過的內容。
safety-does-copied = 盡量清空您在這裡複製的內容。
safety-not = 它清除不了什麼
safety-not-system = 電腦可能記下開過這個程式。
safety-not-memory = 休眠檔和保存副本的程式，可能留下一部分內容。
safety-not-files = 您存的檔案和印出的紙還在。
safety-not-watched = 有人監看的手機、帳號或電話帳單，仍然受到監看。
safety-device-title = 換一台比較安全的裝置
safety-device = 如果有人可能查看這台電腦，請用圖書館、工作地點或朋友的電腦。想改密碼或移除監看軟體，請先跟支援專員（advocate）商量。那個人可能會發現。
safety-keys = 如果別的辦法都沒用，Alt+F4 會關閉視窗。按住電源鍵會關掉電腦；其他程式裡沒有儲存的內容可能遺失。
safety-continue = 繼續
safety-trace = 電話和簡訊會留在手機和帳單上。
home-computer-keeps = 電腦可能留下什麼
settings-safety-hint = 在第一次打開關於危險或暴力的頁面之前
settings-safety-show = 先顯示
settings-safety-skip = 不顯示
key-end-session = 結束這次使用
announce-ended = 這次使用已經結束。這裡沒有留下任何內容。

# The glossary and the sources
glossary-lead = 您可能聽到或在文件上看到的詞，用簡單的話解釋。
sources-lead = 本指南的每份資料來源在這裡各列一次：是什麼，說了什麼，是怎麼讀到的，哪些頁面用到它。
# $titles (titles of sources)
term-sources = 資料來源：{ $titles }
# $kind (a link with the name of a kind of sources), $count (number)
sources-of-kind = { $kind }：{ $count } 份

# Side by side: two languages of a page
bar-beside = 並列對照
beside-with = 對照語言
beside-swap = 左右交換
beside-close = 只看一種語言
key-side-by-side = 並列對照

# Show this: one sentence large, for someone across a counter
show-title = 放大給人看
show-this = 放大給人看
show-back = 返回頁面
show-previous = 上一句
show-next = 下一句
# $now, $all (numbers as text)
show-count = 第 { $now } 句，共 { $all } 句
show-fill = 空白處填什麼？
# $number (number as text)
show-blank = 空白 { $number }
show-filled = 顯示這句話
show-fill-again = 更改所填內容
show-memory = 離開這個畫面後，所填的內容就不再保留。
key-show-this = 放大顯示一句話
interpreted-1 = 西班牙語
interpreted-2 = 國語（普通話）
interpreted-3 = 廣東話
interpreted-4 = 福州話
interpreted-5 = 台山話
interpreted-6 = 米斯特克語（Mixtec）
interpreted-7 = 基切語（K'iche'）
interpreted-8 = 坎霍瓦爾語（Q'anjob'al）

# The language chooser of a shared desk
chooser-lead = 了解您面對警察、看守所和移民執法時的權利

# A shared desk
bar-end-session = 結束使用
home-set-up = 這是機構裡給很多人用的電腦嗎？在這裡設定
idle-title = 您還在看嗎？
# $count (number), seconds; the screen afterwards shows the four languages
idle-text = **{ $count } 秒**後，螢幕會回到開頭，並清除畫面上您看過的內容。
idle-hint = 要繼續看，請動一下滑鼠或按任意鍵。
idle-continue = 繼續閱讀
settings-safety = 安全
settings-intake = 接案模式
settings-intake-hint = 適合機構裡很多人用的電腦
settings-intake-off = 個人或家用電腦
settings-intake-on = 機構裡很多人用的電腦
settings-desk = 本機構
settings-saved = 儲存了什麼
settings-locked = 在機構裡很多人用的電腦上，這些設定已鎖定。管理這台電腦的人可以更改：請用 --setup 啟動程式。
settings-locked-by-policy = 機構鎖定了這些設定。
settings-open = 程式是用 --setup 啟動的，所以設定沒有鎖定。下次不加 --setup 啟動，設定就會鎖定。
settings-by-policy = 由機構設定
idle-after = 沒有人用多久後詢問
idle-after-hint = 1 到 30 分鐘沒有人按鍵盤或動滑鼠
# $count (number)
idle-minutes = { $count } 分鐘
idle-shorter = 減少一分鐘
idle-longer = 增加一分鐘
intake-question = 設為機構裡很多人用的電腦？
# $minutes (text), such as “5 minutes”
intake-question-text = 這適合機構的電腦，不適合家裡的電腦。程式開啟時，先讓人從四種語言裡選。如果{ $minutes }沒有人按鍵盤或動滑鼠，程式會問是否還有人在看。60 秒內沒有人回應，就回到開頭，並清除這次看過的內容。下次啟動時，設定會鎖定。要再開啟設定，請用 --setup 啟動程式。
intake-question-yes = 設為機構的電腦
intake-question-no = 先不設
saved-nothing = 這裡還沒有儲存過任何內容。
desk-title = 本機構
desk-note = 這些內容由本機構的人填寫。Vereda 沒有核對。
# $names (names of languages, each in itself)
desk-languages = 語言：{ $names }
# $date (text, written out)
desk-checked = 本機構核對號碼的日期：{ $date }
desk-hint = 顯示在求助電話那一頁上。不想顯示的，請留空。
desk-name = 名稱
desk-phone = 電話
desk-phone-other = 電話 2
desk-address = 地址
desk-hours = 開放時間
desk-spoken = 工作人員會說的語言
desk-other-languages = 其他語言，用逗號隔開
desk-lines = 在地求助電話
desk-line-number = 號碼
desk-line-checked = 核對日期
desk-add-line = 新增一筆
desk-remove-line = 刪除這一筆
desk-undo = 放棄未儲存的變更
desk-save = 儲存
desk-not-saved = 還沒有儲存：請看紅框的欄位。
desk-delete = 刪除本機構的資料
# $field (name of a field), $characters (characters with their numbers)
desk-lacking = { $field }：本程式顯示不出 { $characters }
desk-leave-out = 刪掉這些字
flaw-syntax = 少了或多了括號、引號或逗號
flaw-unknown = 沒有這個名稱的項目
flaw-kind = 這裡填的內容類型不對
flaw-missing = 少了一項
flaw-twice = 這一項寫了兩次
flaw-unseen = 裡面有換行或看不見的字元
flaw-long = 太長了
flaw-many = 項目太多了
flaw-empty = 這裡不能空白
flaw-day = 日期請這樣寫：2026-11-20
flaw-phone = 請寫電話號碼，至少三個數字
flaw-percent = 請寫 80 到 400 的整數
flaw-minutes = 請寫 1 到 30 的整數
# $file (path), $line (number of a line), $field (name of a field as in the file), $flaw (one of the above)
notice-organization-wrong = 本機構的資料沒有顯示。{ $file }，第 { $line } 行，{ $field }：{ $flaw }。
# $file (path)
notice-organization-unreadable = 本機構的資料沒有顯示。{ $file } 不是可以讀取的 UTF-8 文字檔，或者超過 1 MB。
# $field (name of a field as in the file), $characters (characters)
notice-organization-lacking = 本機構的資料裡，{ $field } 有些字本程式顯示不出，已略去：{ $characters }
# $file (path), $line (number of a line), $field (name of a field as in the file), $flaw (one of the above)
notice-policy-wrong = 機構的規則檔無法讀取，所以程式按機構裡很多人用的電腦運作，設定已鎖定。{ $file }，第 { $line } 行，{ $field }：{ $flaw }。
# $file (path)
notice-policy-unreadable = 機構的規則檔無法讀取，所以程式按機構裡很多人用的電腦運作，設定已鎖定。{ $file } 不是可以讀取的 UTF-8 文字檔，或者超過 1 MB。
