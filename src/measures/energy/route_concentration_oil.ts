import { routeConcentration } from "../routes.js";

export const measure = routeConcentration("oil");
