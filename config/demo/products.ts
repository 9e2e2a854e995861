import { categories, type Category } from './garments'
import type { World } from './world'

export interface Product {
  id: string
  name: string
  category: string
  priceFen: number
}

/** The goods on the shelf, each style at its price. */
export function makeProducts(world: World): (category: Category) => readonly Product[] {
  const random = world.random('products')
  const byCategory = new Map(
    categories.map((category, line) => [
      category.name,
      category.styles.map((style, nth): Product => {
        const yuan = random.int(...category.yuan)
        const id = `demoproduct${String(line + 1).padStart(2, '0')}${nth + 1}`
        return { id, name: style, category: category.name, priceFen: yuan * 100 }
      }),
    ]),
  )
  for (const { id, name, category, priceFen } of [...byCategory.values()].flat())
    world.rows.product.push({ id, name, category, price_fen: priceFen })
  return (category) => byCategory.get(category.name) ?? []
}
