module.exports = async function stopPostgres() {
  globalThis.__stopPostgres?.()
}
