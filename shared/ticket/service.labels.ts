/** Who asks, as lists call them: the company before the person. */
export const sayAsker = ({ customerName, contactName }: { customerName: string | null; contactName: string }): string =>
  [customerName ?? '', contactName].filter((part, i, all) => part !== '' && all.indexOf(part) === i).join(' · ')
