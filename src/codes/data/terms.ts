/**
 * The words by which documents print concepts and funds, in headings, stubs and prose: concept, with its fund after @, then the names.
 * Written without brackets and punctuation, for so they are compared. A name means the same wherever it stands; what a name leaves
 * open, the table or the section must tell.
 */
export const conceptLines = `
revenue.total: 收入总计 收入总额 收入总预算 总收入 收入预算总计 收入预算总额 收入支出总计 收支总计 收支总预算 收入支出总预算 收入总预算额 收支总额
revenue.total@fiscal: 财政拨款收入总计 财政拨款收支总计 财政拨款收入支出总计 财政拨款收支总预算 财政拨款收支总额 财政拨款收入总预算
revenue.current: 本年收入合计 本年收入 本年收入小计 收入合计 本年收入总计 当年收入 当年收入合计 收入小计 本年收入预算
revenue.current@fiscal: 财政拨款收入合计 本年财政拨款收入 本年财政拨款收入合计 财政拨款收入小计
carryover.opening: 上年结转 上年结转结余 上年结余结转 上年结余 年初结转和结余 年初结转结余 上年结转和结余 上年结转收入 上年结余收入 以前年度结转 上年结转资金 上年结转结余收入 上年结转及结余 上年结转资金收入 年初结余和结转 结转结余收入
carryover.opening@fiscal: 年初财政拨款结转和结余 年初财政拨款结转结余 上年财政拨款结转 上年财政拨款结转结余 上年财政拨款结转资金 财政拨款结转 上年财政拨款资金结转 财政拨款上年结转 财政拨款结转结余
carryover.opening@gpb: 上年一般公共预算结转 上年结转一般公共预算 上年结转一般公共预算拨款 一般公共预算结转 一般公共预算拨款结转 上年一般公共预算拨款结转 年初一般公共预算财政拨款结转和结余
carryover.opening@gov-fund: 上年结转政府性基金预算 上年结转政府性基金 政府性基金预算拨款结转 上年政府性基金预算结转
carryover.opening@soe: 上年结转国有资本经营预算 国有资本经营预算拨款结转
surplus.used: 使用非财政拨款结余 使用非财政拨款结余含专用结余 用事业基金弥补收支差额 使用非财政拨款结余和专用结余 事业基金弥补收支差额 用非财政拨款结余 使用专用结余 动用非财政拨款结余 非财政拨款结余弥补收支差额 事业基金弥补
expenditure.total: 支出总计 支出总额 支出总预算 总支出 支出预算总计 支出预算总额
expenditure.total@fiscal: 财政拨款支出总计 财政拨款支出总预算
expenditure.current: 本年支出合计 本年支出 支出合计 本年支出小计 支出小计 本年支出总计 当年支出 当年支出合计 本年支出预算
expenditure.current@fiscal: 财政拨款支出合计 本年财政拨款支出 本年财政拨款支出合计 财政拨款支出
carryover.closing: 结转下年 结转下年支出 年终结转结余 年终结转和结余 年末结转和结余 年末结转结余 结转下年资金 年末结余和结转 结转下年使用
carryover.closing@fiscal: 年末财政拨款结转和结余 年末财政拨款结转结余 财政拨款结转下年
surplus.distributed: 结余分配 事业单位结余分配
expenditure.current.basic: 基本支出 基本支出合计 基本支出小计 基本支出预算 基本支出总额
expenditure.current.basic.personnel: 人员经费 人员支出 人员经费合计 人员经费支出 人员经费小计 基本支出人员经费 人员支出合计
expenditure.current.basic.public: 公用经费 日常公用经费 日常公用支出 公用支出 公用经费合计 公用经费支出 公用经费小计 日常公用经费支出 基本支出公用经费 公用支出合计
expenditure.current.project: 项目支出 项目支出合计 项目支出小计 项目支出预算 项目支出总额
expenditure.current.business: 事业单位经营支出 经营支出
expenditure.current.remitted-up: 上缴上级支出 上缴上级单位支出
expenditure.current.subsidies-down: 对附属单位补助支出 对附属单位补助 对附属单位的补助支出 对附属单位的补助
three-public: 三公经费 三公经费支出 三公经费合计 三公经费支出合计 三公经费总额 财政拨款三公经费 财政拨款三公经费支出 一般公共预算三公经费 一般公共预算三公经费支出 三公经费财政拨款 三公经费财政拨款支出 一般公共预算财政拨款三公经费
three-public: 一般公共预算财政拨款三公经费支出 一般公共预算拨款三公经费 三公经费一般公共预算财政拨款 三公经费一般公共预算财政拨款支出 三公经费总 全年三公经费
three-public.abroad: 因公出国境费 因公出国境费用 因公出国境经费 因公出国境支出 因公出国境 因公出国费 因公出国境费支出 因公出国境费用支出 因公出国境经费支出 出国境费
three-public.reception: 公务接待费 公务接待费用 公务接待费支出 公务接待经费 公务接待支出 公务接待
three-public.vehicles: 公务用车购置及运行费 公务用车购置及运行维护费 公务用车购置和运行费 公务用车购置和运行维护费 公务用车购置及运行费支出 公务用车购置及运行维护费支出 公务用车购置及运行维护费用 公务用车费 公务用车购置与运行维护费
three-public.vehicles: 公务用车购置及运行支出 公务用车购置及运行经费 公务用车购置及运维费 公务用车购置运行费 公务用车购置及运行维护支出 公务用车购置和运行维护费支出 公务用车购置和运行经费
three-public.vehicles.purchase: 公务用车购置费 公务用车购置 公务用车购置支出 公务用车购置费支出 公务用车购置费用 公车购置费 公务用车购置经费
three-public.vehicles.operation: 公务用车运行费 公务用车运行维护费 公务用车运行维护费支出 公务用车运行维护支出 公务用车运行费支出 公务用车运行支出 公务用车运行维护费用 公务用车运维费 公车运行费 公车运行维护费 公务用车运行经费
three-public.vehicles.operation: 公务用车运行维护经费
running-costs: 机关运行经费 机关运行经费支出 机关机构运行经费 机构运行经费 机关运行经费合计 机关运行费 机关机构运行经费支出 机关运行经费财政拨款 机关运行经费总额
meetings: 会议费 会议费支出 会议费用 会议经费
training: 培训费 培训费支出 培训费用 培训经费
procurement: 政府采购 政府采购总额 政府采购支出 政府采购支出总额 政府采购金额 政府采购预算总额 政府采购总预算 政府采购预算金额 政府采购预算总金额 政府采购支出合计 政府采购项目总额 政府采购支出总金额
procurement.goods: 政府采购货物 政府采购货物支出 政府采购货物类 货物类采购 政府采购货物类预算 政府采购货物金额 政府采购货物采购
procurement.works: 政府采购工程 政府采购工程支出 政府采购工程类 工程类采购 政府采购工程类预算 政府采购工程金额
procurement.services: 政府采购服务 政府采购服务支出 政府采购服务类 服务类采购 政府采购服务类预算 政府采购服务金额
procurement.for-small-and-medium: 授予中小企业合同金额 授予中小企业合同 面向中小企业预留政府采购项目预算金额 面向中小企业预留政府采购项目金额 面向中小企业预留 面向中小企业预留金额 授予中小企业合同总金额 授予中小企业的合同金额
procurement.for-small-and-medium: 预留给中小企业的采购 面向中小企业采购 面向中小企业预留政府采购项目 预留给中小企业的政府采购项目 授予中小企业合同金额为 授予中小企业的合同
procurement.for-small-and-micro: 授予小微企业合同金额 授予小微企业合同 预留给小型和微型企业的 预留给小型和微型企业的为 预留给小型和微型企业 预留给小微企业 授予小型微型企业合同金额 面向小微企业预留 预留给小微企业的
procurement.for-small-and-micro: 授予小微企业的合同金额 授予小微企业合同总金额 预留给小型和微型企业的政府采购项目 面向小微企业预留政府采购项目 面向小微企业预留政府采购项目预算金额 授予小微企业的合同
performance.funds: 涉及项目预算资金 涉及预算资金
performance.overall: 纳入部门整体支出绩效目标的金额 部门整体支出绩效目标的金额 纳入部门整体支出绩效目标 纳入单位整体支出绩效目标 纳入单位整体支出绩效目标的金额
`;

/** Names that leave open whether what was carried over is in them. */
export const looseConceptLines = `
revenue.total: 收入 部门收入 全部收入 部门收入总 收入总 单位收入
expenditure.total: 支出 部门支出 全部支出 部门支出总 支出总 单位支出
revenue.current@fiscal: 财政拨款收入总
expenditure.current@fiscal: 财政拨款支出总
`;

/** Names of a fund as such; with one of the endings below they name its revenue or its expenditure. */
export const fundLines = `
fiscal: 财政拨款 财政拨款资金 财政拨款补助
gpb: 一般公共预算 一般公共预算资金 一般公共预算拨款 一般公共预算财政拨款 一般公共预算当年拨款 一般公共预算当年财政拨款 一般公共预算补助 公共财政预算 公共财政预算拨款 公共财政拨款 一般公共预算财政拨款资金 一般公共预算拨款资金 一般公共预算安排
gov-fund: 政府性基金 政府性基金预算 政府性基金拨款 政府性基金预算拨款 政府性基金预算财政拨款 政府性基金财政拨款 政府性基金预算资金 政府性基金资金 政府性基金预算当年拨款 政府性基金预算安排
soe: 国有资本经营 国有资本经营预算 国有资本经营拨款 国有资本经营预算拨款 国有资本经营预算财政拨款 国有资本经营财政拨款 国有资本经营预算资金 国有资本经营预算安排
special-account: 财政专户 财政专户管理资金 财政专户管理 财政专户核拨资金 财政专户核拨 财政专户管理的资金 财政专户拨款 财政专户资金 财政专户核拨的资金 财政专户管理资金拨款 财政专户管理的非税收入 财政专户管理的非税收入拨款 财政专户管理非税收入
unit-funds: 单位资金 单位自有资金 自有资金
`;

/** Parts of a fund's expenditure, after the name of the fund. */
export const partLines = `
expenditure.current.basic: 基本支出 基本支出合计
expenditure.current.project: 项目支出 项目支出合计
expenditure.current.basic.personnel: 基本支出人员经费
expenditure.current.basic.public: 基本支出公用经费
`;

/** Sources of revenue that have names of their own. */
export const sourceLines = `
fiscal: 财政拨款收入
service: 事业收入 事业单位事业收入 事业预算收入
business: 事业单位经营收入 经营收入 事业单位经营服务收入 经营预算收入
superior: 上级补助收入 上级单位补助收入 上级单位补助
subsidiary: 附属单位上缴收入 附属单位上缴
other: 其他收入 其他预算收入 其它收入
`;

export const revenueEndings = ["收入", "预算收入", "收入合计", "收入小计"] as const;
export const expenditureEndings = ["支出", "预算支出", "支出合计", "支出小计", "安排的支出"] as const;

/** Names that only a table or its other headings give a meaning. */
export const shortConceptLines = `
three-public.vehicles.purchase: 购置费 购置
revenue.current@service: 事业
revenue.current@business: 事业单位经营 经营
revenue.current@other: 其他
three-public.vehicles.operation: 运行费 运行维护费 运维费
procurement.goods: 货物 货物类
procurement.works: 工程 工程类
procurement.services: 服务 服务类
`;

export const totalNames = "合计 总计 小计 共计 总额 金额合计 合计数 本年合计 总合计";

/** Headings that are no amount of a concept: what the column holds, and the names. */
export const headingLines = `
share: 占比 比重 比例 所占比例 占比% 所占比重 占总支出比重 占总额比重 构成 结构比
rate: 增减% 增减率 增长率 增减比例 增减幅度 增幅 增减比率 变动率 同比 同比增减 完成率 完成预算% 执行率 增减变动% 增长% 增减变动率 增减百分比 变动幅度
change: 增减额 增减 增减数 增减金额 增减变动 增减情况 比上年增减 比上年增减额 较上年增减 差额 增减变化 增减变动额 本年预算数比上年执行数 预算数比上年执行数 与上年相比增减
code: 科目编码 功能分类科目编码 编码 科目代码 代码 类 款 项 经济分类科目编码 部门预算经济分类科目编码 单位代码 单位编码 功能科目编码 经济科目编码 支出功能分类科目编码 项目编码 部门经济科目编码 政府经济科目编码
name: 科目名称 功能分类科目名称 经济分类科目名称 项目 项目名称 单位名称 名称 科目 功能科目 功能分类科目 支出功能分类科目 预算单位 单位 功能分类 经济分类科目 支出项目 收入项目 支出功能分类 部门名称 采购项目 专项名称
serial: 行次 序号 栏次 编号
note: 备注 说明 注 依据 指标值 三级指标 二级指标 一级指标 绩效指标 用途
count: 数量 人数 台数 辆数 车辆数 面积
amount: 金额 数额 预算数 决算数 执行数 预算 决算 金额万元 预算金额 决算金额
`;
