//! The kept geometry, embedded and read once.

use std::sync::OnceLock;

const KEPT: &str = include_str!("../../assets/map/world.tsv");

/// All shapes and dots. Paths are SVG path data in whole units.
#[derive(Debug, Default)]
pub(super) struct World {
    /// Units from left to right.
    pub(super) width: u32,
    /// Units from top to bottom.
    pub(super) height: u32,
    /// The outline of the globe.
    pub(super) globe: &'static str,
    /// Shapes that are one participant's or nobody's.
    pub(super) shapes: Vec<Shape>,
    /// Shapes whose status is disputed.
    pub(super) disputed: Vec<Disputed>,
    /// Former States, made of today's shapes.
    pub(super) former: Vec<Former>,
    /// Dots for what is too small to be hit, and for former States without a shape.
    pub(super) dots: Vec<Dot>,
}

/// A shape of today.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) code: &'static str,
    pub(super) path: &'static str,
}

/// A shape that is in nobody's colour.
#[derive(Debug)]
pub(super) struct Disputed {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) path: &'static str,
}

/// A former State.
#[derive(Debug)]
pub(super) struct Former {
    pub(super) code: &'static str,
    /// The participant whose row is shown on it: its own code, or that of the State that continues it.
    pub(super) row: &'static str,
    pub(super) members: Vec<&'static str>,
    pub(super) note: &'static str,
    pub(super) path: &'static str,
}

/// A dot and the line that leads to its place.
#[derive(Debug)]
pub(super) struct Dot {
    pub(super) code: &'static str,
    pub(super) at: (i32, i32),
    pub(super) drawn: (i32, i32),
    pub(super) target: i32,
}

/// The map, read on first use.
pub(super) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| read(KEPT))
}

impl World {
    /// The shape of a code.
    pub(super) fn shape(&self, code: &str) -> Option<&Shape> {
        self.shapes.binary_search_by(|shape| shape.code.cmp(code)).ok().and_then(|at| self.shapes.get(at))
    }

    /// The dot of a code.
    pub(super) fn dot(&self, code: &str) -> Option<&Dot> {
        self.dots.iter().find(|dot| dot.code == code)
    }

    /// Whether a former State's acts stand in another row, so that it is not a participant beside that one.
    pub(super) fn is_carried(&self, code: &str) -> bool {
        self.former.iter().any(|former| former.code == code && former.row != code)
    }

    /// Whether a shape is part of a former State, so that the former State must show through while it does not exist.
    pub(super) fn is_member(&self, code: &str) -> bool {
        self.former.iter().any(|former| former.members.contains(&code))
    }
}

/// A line that does not fit is left out; a test holds the file to having none.
fn read(text: &'static str) -> World {
    let mut world = World::default();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let fields: Vec<&'static str> = line.split('\t').collect();
        let number = |at: usize| fields.get(at).and_then(|field| field.parse::<i32>().ok()).unwrap_or_default();
        match *fields.as_slice() {
            ["globe", path] => world.globe = path,
            ["size", width, height] => {
                world.width = width.parse().unwrap_or_default();
                world.height = height.parse().unwrap_or_default();
            }
            ["shape", code, path] => world.shapes.push(Shape { code, path }),
            ["disputed", code, name, path] => world.disputed.push(Disputed { code, name, path }),
            ["former", code, row, members, note, path] => {
                world.former.push(Former { code, row, members: members.split(' ').collect(), note, path });
            }
            ["dot", code, ..] if fields.len() == 7 => world.dots.push(Dot {
                code,
                at: (number(2), number(3)),
                drawn: (number(4), number(5)),
                target: number(6),
            }),
            _ => {}
        }
    }
    world
}
