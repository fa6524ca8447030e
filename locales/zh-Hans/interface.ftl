# Words of the program itself, by the place they stand in.

# Shown as the window’s title; neutral on purpose.
app-name = Vereda

# Chapters
chapter-now = 遇到急事
chapter-scomm = “安全社区”怎样运作
chapter-survivors = 如果有人伤害您
chapter-plan = 提前准备
chapter-together = 给工作人员、讲师和邻居

# Top bar
bar-in-danger = 有危险
bar-contents = 目录
bar-back = 返回
bar-forward = 前进
bar-home = 首页
bar-size-and-colors = 文字大小和颜色
bar-language = 语言
bar-leave = 快速退出

# Home
home-title = 发生了什么事？
home-lead = 选符合您情况的一项。先看简短的回答，再看怎么做。
home-everything = 这份指南的全部内容
home-danger-title = 我现在有危险
home-danger-text = **请拨打 911。**不必说明您的移民身份。
home-danger-button = 怎么说
# $date (text, written out)
home-edition = 版本日期：{ $date }
home-offline = 无需联网
home-saves-nothing = Vereda 不保存您读过的内容
home-settings = 设置

# Reader
in-short = 简单说
on-this-page = 本页内容
previous-page = 上一页
next-page = 下一页
say-this = 请用英语说
say-only-if-true = 是真的才说
say-only-lawyer = 只私下对您自己的律师说
say-when = 什么时候说
callout-danger = 危险
callout-caution = 请注意
callout-tip = 值得知道
callout-changed = 有哪些变化
# $date (text, written out)
as-of = 截至{ $date }。这可能有变化，请咨询律师。
# $date (text, written out)
as-of-item = 截至{ $date }
# $date (text, written out)
number-checked = 号码与来源核对：{ $date }（没有拨打过）
# $word, $number (text, never changed)
text-to = 发短信 { $word } 到 { $number }
# $address (text, never changed)
web-address = { $address }（需要联网）

# The source line, in one place on every page
# $date (text, written out; may be a month or a year alone)
source-line-facts = 内容截至{ $date }
# $date (text, written out)
source-line-compared = { $date }与资料来源核对
# ALLOW 审核: says that nobody has
source-line-no-lawyer = 未经律师审核
# $by (name), $date (text, written out)
# ALLOW 审核: only shown when a named person has
source-line-by = { $date }由 { $by } 审核
# $date (text, written out)
source-line-stale = { $date }以后，法律可能有变化
source-line-clock-wrong = 这台电脑的时钟好像不对
# $count (number)
source-count = { $count } 个资料来源

# Margin notes: a source, a term
note-source = 资料来源
note-term = 这是什么意思
note-close = 关闭
source-kind = 种类
source-publisher = 发布者
source-read = 我们读了
source-says = 内容
source-address = 网址
needs-internet = 需要联网
# $page (title of a page)
source-cited-by = 用在：{ $page }
# $english (English words)
term-english = 文件上的英文：{ $english }
# $page (title of a page)
term-more = 更多内容：{ $page }
kind-statute = 法律
kind-regulation = 法规
kind-court = 法院
kind-agency = 政府机构
kind-research = 研究
kind-news = 新闻报道
kind-advocacy = 帮助民众的团体
seen-primary = 原文
seen-summary = 摘要
seen-background = 其他资料，不是这一份
# $how (one of the three above), $date (text, written out)
seen-on = { $how }；日期：{ $date }
# $how (one of the three above)
seen-undated = { $how }；没有日期

# Text size and colors
size-title = 文字大小
# $percent (number as text)
size-percent = { $percent }%
size-smaller = 缩小文字
size-larger = 放大文字
colors-title = 颜色
theme-paper = 纸色
theme-dark = 深色
theme-high-contrast = 高对比度
visit-only = 只在这次使用中有效

# Settings
settings-title = 设置
settings-reading = 阅读
settings-size-hint = 80% 到 400%。也可以按 Ctrl 和 + 或 -
settings-colors-hint = 高对比度最清楚
settings-sample = 没有法官签字。
settings-language-title = 打开时的语言
settings-language-system = 与这台电脑相同
settings-keep = 保存在这台电脑上
settings-until-then = 在那以前，颜色和文字大小只在这次使用中有效。
settings-not-yet = 按下这个按钮以前，这里什么都不会改变。
settings-forget = 清除已保存的设置
settings-kept = 已保存在这台电脑上。
settings-forgotten = 已清除保存的设置。
settings-only-these = Vereda 只保存您在这里保存的：设置，以及机构填写的自己的资料。它从不保存您看过的内容。

# Notices: one at a time, under the top bar
notice-close = 关闭这条消息
# $file (path)
notice-settings-damaged = 设置文件无法读取。在重新保存设置以前，程序按机构里很多人用的电脑运行。旧文件保存为 { $file }。
notice-settings-damaged-in-place = 设置文件无法读取。在修好以前，程序按机构里很多人用的电脑运行。
notice-settings-not-saved = 设置无法保存在这台电脑上。颜色和文字大小到您离开为止有效，其他都没有改变。
notice-settings-not-forgotten = 无法删除设置文件。请自己删除：{ $file }

sources-title = 资料来源
glossary-title = 名词解释

keys-title = 键盘快捷键
keys-or = 或
keys-leave = 离开
keys-move = 移动
keys-find = 查找
keys-read = 阅读
keys-person = 和另一个人一起用
keys-room = 在众人面前
key-leave = 快速退出
key-control = 下一个或上一个按钮
key-press = 按下带框的按钮
key-arrow = 在列表里移动，或滚动页面
key-screenful = 滚动一屏
key-ends = 页面开头和结尾
key-history = 后退和前进
key-home = 首页
key-size = 放大、缩小、恢复文字
key-language = 换一种语言
key-close = 关闭最上面的一层
key-keys = 打开这个列表
key-full-screen = 全屏
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
cap-up = 向上键
cap-down = 向下键
cap-left = 向左键
cap-right = 向右键
cap-space = 空格

leaving-strip = 要离开：按右上角的按钮，或者连按三次 Shift。电脑可能留下打开过这个程序的记录。您保存的文件还在；手机如果有人监看，仍然会被监看。如果有人可能检查这台电脑，请用更安全的电脑。有危险，请拨打 911。全国家庭暴力热线：1-800-799-7233。

# $number (number of a source on the page)
source-marker = 资料来源 { $number }
announce-language = 语言：简体中文
# $name (a language in its own words)
bar-language-is = 语言：{ $name }
key-select = 选择文字
key-copy = 全选、复制
announce-copied = 已复制

situation-police = 警察来了
    .hint = 逮捕以前说什么，逮捕以后说什么
situation-arrested = 有人被逮捕了
    .hint = 律师、第一个电话、保释金的问题
situation-afraid = 我不敢报警
    .hint = 打电话会怎样，收押登记会怎样
situation-who = 我可以打给谁？
    .hint = 家暴热线、律师、怎样找人
situation-door = ICE 在门口
    .hint = 不要开门。要看什么文件
situation-hold = ICE 请求看守所扣留某人
    .hint = 看清楚文件。算好时间
situation-held = 有人被 ICE 关押
    .hint = 怎样找人。什么不要签
situation-how = 指纹比对是怎样运作的？
    .hint = 从看守所到 ICE，一步一步

# Search
bar-search = 搜索
bar-search-long = 搜索：打一个词就够了
bar-search-clear = 清空搜索
key-search = 搜索全部内容
key-find-on-page = 在本页查找
find-title = 搜索
find-empty = 打一个词：发生了什么事、文件上的名称、表格号码或电话号码。也可以打拼音。
find-preparing = 请稍等：正在准备搜索。
# $count (number)
find-count = { $count } 个结果
find-hint = 搜索的词不会保存。可以打拼音，例如 kouliu。
find-others = 其他语言
# $language (text), the language’s own name; $place (text), a chapter
find-place = { $language } · { $place }
find-preview = 预览
find-steps = 怎么做
find-open = 打开
# $words (text), what was typed
find-nothing = 没有找到“{ $words }”
find-nothing-hint = 换一个更短的词试试，也可以打拼音，例如 kouliu。搜索的词不会保存。
find-nearest = 您要找的是不是
find-help-title = 找人帮忙
find-help-text = 热线、律师名录，按情况排列
find-key-choose = 选择
find-key-open = 打开
find-key-back = 回到原来的页面
page-find-hint = 在本页查找
# $now (text), the number of the place shown; $all (text), how many there are
page-find-count = 第 { $now } 处，共 { $all } 处
page-find-nothing = 本页没有
page-find-previous = 上一处
page-find-next = 下一处
page-find-close = 关闭

# Safety notice
safety-notice = 安全提示
safety-title = 阅读之前，先想想安全
safety-lead = 您随时可以离开：按右上角的“快速退出”，按 Ctrl+Q，或连按三次 Shift。
safety-does = “快速退出”做什么
safety-does-blank = 窗口变成空白，然后关闭程序。
safety-does-forgets = 忘掉您读过、搜过、选过的内容。
safety-does-copied = 尽量清空您在这里复制的内容。
safety-not = 它清除不了什么
safety-not-system = 电脑可能记下开过这个程序。
safety-not-memory = 休眠文件和保存副本的程序，可能留下一部分内容。
safety-not-files = 您保存的文件和打印的纸还在。
safety-not-watched = 有人监看的手机、账号或话费账单，仍然被监看。
safety-device-title = 换一台更安全的设备
safety-device = 如果有人可能查看这台电脑，请用图书馆、工作单位或朋友的电脑。想改密码或删除监控软件，请先跟援助专员（advocate）商量。那个人可能会发现。
safety-keys = 如果别的办法都没用，Alt+F4 会关闭窗口。按住电源键会关掉电脑；别的程序里没有保存的内容可能丢失。
safety-continue = 继续
safety-trace = 电话和短信会留在手机和账单上。
home-computer-keeps = 电脑可能留下什么
settings-safety-hint = 在第一次打开关于危险或暴力的页面之前
settings-safety-show = 先显示
settings-safety-skip = 不显示
key-end-session = 结束这次使用
announce-ended = 这次使用已经结束。这里没有留下任何内容。

# The glossary and the sources
glossary-lead = 您可能听到或在文件上看到的词，用简单的话解释。
sources-lead = 这份指南的每份资料来源在这里各列一次：是什么，说了什么，是怎么读到的，哪些页面用到它。
# $titles (titles of sources)
term-sources = 资料来源：{ $titles }
# $kind (a link with the name of a kind of sources), $count (number)
sources-of-kind = { $kind }：{ $count } 份

# Side by side: two languages of a page
bar-beside = 并排对照
beside-with = 对照语言
beside-swap = 左右交换
beside-close = 只看一种语言
key-side-by-side = 并排对照

# Show this: one sentence large, for someone across a counter
show-title = 放大给人看
show-this = 放大给人看
show-back = 返回页面
show-previous = 上一句
show-next = 下一句
# $now, $all (numbers as text)
show-count = 第 { $now } 句，共 { $all } 句
show-fill = 空白处填什么？
# $number (number as text)
show-blank = 空白 { $number }
show-filled = 显示这句话
show-fill-again = 更改所填内容
show-memory = 离开这个画面后，所填的内容就不再保留。
key-show-this = 放大显示一句话
interpreted-1 = 西班牙语
interpreted-2 = 普通话
interpreted-3 = 广东话
interpreted-4 = 福州话
interpreted-5 = 台山话
interpreted-6 = 米斯特克语（Mixtec）
interpreted-7 = 基切语（K'iche'）
interpreted-8 = 坎霍瓦尔语（Q'anjob'al）

# The language chooser of a shared desk
chooser-lead = 了解您在警察、看守所和移民执法面前的权利

# A shared desk
bar-end-session = 结束使用
home-set-up = 这是机构里给很多人用的电脑吗？在这里设置
idle-title = 您还在看吗？
# $count (number), seconds; the screen afterwards shows the four languages
idle-text = **{ $count } 秒**后，屏幕会回到开头，忘掉您看过的内容。
idle-hint = 要继续看，请动一下鼠标或按任意键。
idle-continue = 继续阅读
settings-safety = 安全
settings-intake = 接待模式
settings-intake-hint = 适合机构里很多人用的电脑
settings-intake-off = 个人或家里的电脑
settings-intake-on = 机构里很多人用的电脑
settings-desk = 本机构
settings-saved = 保存了什么
settings-locked = 在机构里很多人用的电脑上，这些设置已锁定。管理这台电脑的人可以更改：请用 --setup 启动程序。
settings-locked-by-policy = 机构锁定了这些设置。
settings-open = 程序是用 --setup 启动的，所以设置没有锁定。下次不加 --setup 启动，设置就会锁定。
settings-by-policy = 由机构设定
idle-after = 没有人用多久后询问
idle-after-hint = 1 到 30 分钟没有人按键盘或动鼠标
# $count (number)
idle-minutes = { $count } 分钟
idle-shorter = 减少一分钟
idle-longer = 增加一分钟
intake-question = 设为机构里很多人用的电脑？
# $minutes (text), such as “5 minutes”
intake-question-text = 这适合机构的电脑，不适合家里的电脑。程序打开时，先让人从四种语言里选。如果{ $minutes }没有人按键盘或动鼠标，程序会问是否还有人在看。60 秒内没有人回应，就回到开头，忘掉这次看过的内容。下次启动时，设置会锁定。要再打开设置，请用 --setup 启动程序。
intake-question-yes = 设为机构的电脑
intake-question-no = 先不设
saved-nothing = 这里还没有保存过任何内容。
desk-title = 本机构
desk-note = 这些内容由本机构的人填写。Vereda 没有核对。
# $names (names of languages, each in itself)
desk-languages = 语言：{ $names }
# $date (text, written out)
desk-checked = 本机构核对号码的日期：{ $date }
desk-hint = 显示在求助电话那一页上。不想显示的，请留空。
desk-name = 名称
desk-phone = 电话
desk-phone-other = 电话 2
desk-address = 地址
desk-hours = 开放时间
desk-spoken = 工作人员会说的语言
desk-other-languages = 其他语言，用逗号隔开
desk-lines = 本地求助电话
desk-line-number = 号码
desk-line-checked = 核对日期
desk-add-line = 添加一条
desk-remove-line = 删除这一条
desk-undo = 放弃没有保存的更改
desk-save = 保存
desk-not-saved = 还没有保存：请看红框的那一栏。
desk-delete = 删除本机构的资料
# $field (name of a field), $characters (characters with their numbers)
desk-lacking = { $field }：本程序显示不出 { $characters }
desk-leave-out = 去掉这些字
flaw-syntax = 少了或多了括号、引号或逗号
flaw-unknown = 没有这个名称的项
flaw-kind = 这里填的内容类型不对
flaw-missing = 少了一项
flaw-twice = 这一项写了两次
flaw-unseen = 里面有换行或看不见的字符
flaw-long = 太长了
flaw-many = 条目太多了
flaw-empty = 这里不能空着
flaw-day = 日期请这样写：2026-11-20
flaw-phone = 请写电话号码，至少三个数字
flaw-percent = 请写 80 到 400 的整数
flaw-minutes = 请写 1 到 30 的整数
# $file (path), $line (number of a line), $field (name of a field as in the file), $flaw (one of the above)
notice-organization-wrong = 本机构的资料没有显示。{ $file }，第 { $line } 行，{ $field }：{ $flaw }。
# $file (path)
notice-organization-unreadable = 本机构的资料没有显示。{ $file } 不是可以读取的 UTF-8 文本文件，或者超过 1 MB。
# $field (name of a field as in the file), $characters (characters)
notice-organization-lacking = 本机构的资料里，{ $field } 有些字本程序显示不出，已略去：{ $characters }
# $file (path), $line (number of a line), $field (name of a field as in the file), $flaw (one of the above)
notice-policy-wrong = 机构的规则文件无法读取，所以程序按机构里很多人用的电脑运行，设置已锁定。{ $file }，第 { $line } 行，{ $field }：{ $flaw }。
# $file (path)
notice-policy-unreadable = 机构的规则文件无法读取，所以程序按机构里很多人用的电脑运行，设置已锁定。{ $file } 不是可以读取的 UTF-8 文本文件，或者超过 1 MB。
