export const tenantLabels = {
  SETTINGS_CHANGED: '没有保存：别人刚改过这些设置，已为您换成最新的，请再看一眼',
}
