import type { ImportStep, ImportTarget, ImportVerdict, RowTrouble } from './import.types'

export const importLabels = {
  IMPORT_STEP: '这次导入现在不能这样做，请刷新看看进行到哪一步了',
  IMPORT_NO_NAME: '请至少选一列作为客户名称或联系人',
  IMPORT_BUSY: '公司里另一个导入正在进行，请等它完成后再试',
  IMPORT_NO_ERRORS: '没有需要修改的行，不用下载',
}

/** Why a file cannot be read. */
export const fileTroubleLabels: Record<string, string> = {
  OLD_EXCEL:
    '这是旧版 Excel（.xls）或加了密码的文件：请用 Excel 或 WPS 打开，点“另存为”，类型选 .xlsx（不设密码），再上传新文件',
  NOT_A_SHEET: '看不懂这个文件：请上传 .xlsx 或 .csv 表格，或用 Excel、WPS 打开后另存为 .xlsx',
  ZIP_BOMB: '这个文件解压后大得不正常，为了安全没有打开：请用 Excel 或 WPS 另存为新的 .xlsx 再上传',
  TOO_MANY_ROWS: '一次最多导入 10 万行：请把表格拆成几个文件',
  NO_ROWS: '没有找到客户：表格里除了标题没有别的行',
  STOPPED: '已停止读取，请重新上传',
  GONE: '文件已经不在了，请重新上传',
}

export const importStepLabels: Record<ImportStep, string> = {
  reading: '正在读取',
  mapping: '等待核对列',
  checking: '正在检查',
  checked: '检查完成',
  committing: '正在导入',
  committed: '已导入',
  undoing: '正在撤销',
  undone: '已撤销',
  failed: '读取失败',
}

export const importTargetLabels: Record<ImportTarget, string> = {
  name: '客户名称',
  shortName: '简称',
  creditCode: '信用代码',
  grade: '等级',
  industry: '行业',
  region: '地区',
  address: '地址',
  contactName: '联系人',
  contactTitle: '职务',
  phone: '电话',
  email: '邮箱',
  birthday: '生日',
  owner: '负责人',
  tags: '标签',
  need: '需求/备注',
  firstSeenAt: '首次接触日期',
  nextAt: '下次跟进时间',
  nextWhat: '下次跟进内容',
}

export const importVerdictLabels: Record<ImportVerdict, string> = {
  new: '新客户',
  merged: '并入已有',
  likely: '疑似重复',
  rejected: '不导入',
}

/** Why a row is not imported, or what becomes of it. */
export const rowReasonLabels: Record<
  RowTrouble | 'ELSEWHERE' | 'IN_BASE' | 'IN_FILE' | 'MAYBE_BASE' | 'MAYBE_FILE',
  string
> = {
  NO_NAME: '没有客户名称，也没有联系人',
  TOO_LONG: '有一格太长：名称最多 100 个字，地址 200，需求 1000，其他 40，请改短',
  FOOTER: '像是表尾（合计、制表人），不是客户',
  PHONE_WRONG: '电话看不懂，请改成手机号或带区号的座机',
  CREDIT_CODE_WRONG: '统一社会信用代码不对，应为 18 位',
  EMAIL_WRONG: '邮箱格式不对',
  GRADE_WRONG: '等级只能是 A、B、C、D',
  DATE_WRONG: '日期看不懂，请写成 2026-11-25 这样',
  REGION_WRONG: '地区看不懂，请写省、市、区县',
  OWNER_UNKNOWN: '找不到这位负责人，请填同事的姓名或手机号',
  OWNER_AMBIGUOUS: '有同名的同事，请把负责人改成手机号',
  ELSEWHERE: '公司里已有这位客户，由您看不到的同事负责',
  IN_BASE: '和已有客户是同一家',
  IN_FILE: '和本文件里的另一行是同一家',
  MAYBE_BASE: '可能和已有客户重复，请核对',
  MAYBE_FILE: '可能和本文件里的另一行重复，请核对',
}

/** What an undo left as it is. */
export const keptReasonLabels: Record<string, string> = {
  WORKED: '导入之后有人跟进或改过，保留了这位客户',
  CHANGED: '导入时补充的内容后来有人改过，改过的部分保留了',
}

export const errorFileTitles = { name: '未导入的行', line: '行号', verdict: '结果', reason: '原因' }

export const importOrigin = { title: '导入', channel: '导入' }
/** What the timeline of an imported customer begins with. */
export const sayImportedFrom = (fileName: string, line: number): string => `来自文件“${fileName}”第 ${line} 行`
