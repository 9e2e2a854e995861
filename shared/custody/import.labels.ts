export const importLabels = {}
