export const calendarLabels = {
  CALENDAR_CHANGED: '没有保存：别人刚改过工作时间，已为您换成最新的，请再看一眼',
  NO_WORKING_TIME: '没有保存：一周里至少要留一段上班时间',
}

export const sayUnknownYear = (year: number): string => `${year} 年节假日安排尚未公布，按普通周末暂定`

/** What is wrong with one line of a pasted arrangement; every sentence is put behind its line number. */
export const calendarTextLabels = {
  nothingFound: '没有找到日期，请一行写一天，例如「2027-01-01 休 元旦」',
  atLine: (line: number, sentence: string) => `第 ${line} 行：${sentence}`,
  notUnderstood: (text: string) => `没看懂「${text}」，请写成「2027-01-01 休 元旦」或「2027-10-01~2027-10-07 休 国庆」`,
  noSuchDate: (date: string) => `没有 ${date} 这一天`,
  endsBeforeStart: '结束日期早于开始日期',
  tooLong: (maxDays: number) => `一段最多 ${maxDays} 天，请检查年份`,
  contradicts: (date: string, line: number) => `${date} 在第 ${line} 行写的不一样，一天只能是休或班`,
}
