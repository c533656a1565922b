import { routeShare } from "../routes.js";

export const measure = routeShare("oil");
