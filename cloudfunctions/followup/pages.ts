/** Where a reminder leads: the list whose first rows are what it is about. */
export const inboxPage = '/pages/today/index'
